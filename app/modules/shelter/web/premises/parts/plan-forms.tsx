import { Button, DateInput, Form, Heading, Paragraph, Select, TextInput } from '#app/ui/index.ts';
import { plannedChangeKinds, type PlannedChangeKind } from '../../../domain/premises.ts';
import { premisesMessages } from '../messages-premises.nl.ts';
import { planMessages as text } from '../messages-premises-plan.nl.ts';
import type { FormParts } from '../../parts/form-parts.ts';

/** Notes a planned opening, move, closure or conversion. */
export function PlanForm({ problems, typed }: FormParts) {
  return (
    <Form label={text.planTitle}>
      <input type="hidden" name="doen" value="plannen" />
      <Select
        name="plan"
        label={text.kind}
        options={plannedChangeKinds.map((kind) => ({
          value: kind,
          label: premisesMessages.changeKinds[kind],
        }))}
        defaultValue={typed['plan']}
        error={problems['plan']}
      />
      <DateInput
        name="gepland"
        label={text.plannedOn}
        description={text.plannedOnHint}
        defaultValue={typed['gepland']}
        error={problems['gepland']}
        isOptional
      />
      <TextInput
        name="plantoelichting"
        label={text.note}
        defaultValue={typed['plantoelichting']}
        error={problems['plantoelichting']}
      />
      <Button>{text.plan}</Button>
    </Form>
  );
}

export interface OpenPlan {
  readonly changeId: string;
  readonly kind: PlannedChangeKind;
  readonly line: string;
}

/** What is planned and not done yet, each with the way to say that it is done. */
export function OpenPlans({
  plans,
  problems,
  typed,
  today,
}: FormParts & { readonly plans: readonly OpenPlan[] }) {
  return (
    <>
      <Heading level={3}>{text.openTitle}</Heading>
      {plans.map(({ changeId, kind, line }, index) => {
        const isTyped = typed['wijziging'] === changeId;
        const done = `gedaan-${changeId}`;
        return (
          <Form key={changeId} label={`${index + 1}. ${line}`}>
            <Paragraph>{line}</Paragraph>
            <input type="hidden" name="doen" value="uitvoeren" />
            <input type="hidden" name="wijziging" value={changeId} />
            <DateInput
              id={done}
              name="gedaan"
              label={text.doneOn}
              description={text.effects[kind] ?? undefined}
              defaultValue={isTyped ? typed['gedaan'] : today}
              error={problems[done]}
            />
            {kind === 'move' && (
              <TextInput
                id={`adres-${changeId}`}
                name="nieuwadres"
                label={text.newLocation}
                description={text.newLocationHint}
                defaultValue={isTyped ? typed['nieuwadres'] : undefined}
                isOptional
              />
            )}
            <Button kind="secondary">{text.complete}</Button>
          </Form>
        );
      })}
    </>
  );
}
