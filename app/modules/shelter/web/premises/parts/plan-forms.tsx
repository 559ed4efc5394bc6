import { Button, DateInput, Form, Heading, Paragraph, Select, TextInput } from '#app/ui/index.ts';
import { plannedChangeKinds, type PlannedChangeKind } from '../../../domain/premises.ts';
import { premisesMessages } from '../messages-premises.nl.ts';
import { planMessages as text } from '../messages-premises-plan.nl.ts';

/** Notes a planned opening, move, closure or conversion. */
export function PlanForm() {
  return (
    <Form act="plannen" label={text.planTitle}>
      <Select
        name="plan"
        label={text.kind}
        options={plannedChangeKinds.map((kind) => ({
          value: kind,
          label: premisesMessages.changeKinds[kind],
        }))}
      />
      <DateInput name="gepland" label={text.plannedOn} description={text.plannedOnHint} isOptional />
      <TextInput name="toelichting" label={text.note} />
      <Button>{text.plan}</Button>
    </Form>
  );
}

export interface OpenPlan {
  readonly changeId: string;
  readonly kind: PlannedChangeKind;
  readonly line: string;
}

interface OpenPlansProps {
  readonly plans: readonly OpenPlan[];
  readonly today: string;
}

/** What is planned and not done yet, each with the way to say that it is done. */
export function OpenPlans({ plans, today }: OpenPlansProps) {
  return (
    <>
      <Heading level={3}>{text.openTitle}</Heading>
      {plans.map(({ changeId, kind, line }, index) => (
        <Form key={changeId} act="uitvoeren" part={changeId} label={`${index + 1}. ${line}`}>
          <Paragraph>{line}</Paragraph>
          <DateInput
            name="gedaan"
            label={text.doneOn}
            description={text.effects[kind] ?? undefined}
            defaultValue={today}
          />
          {kind === 'move' && (
            <TextInput
              name="nieuwadres"
              label={text.newLocation}
              description={text.newLocationHint}
              isOptional
            />
          )}
          <Button kind="secondary">{text.complete}</Button>
        </Form>
      ))}
    </>
  );
}
