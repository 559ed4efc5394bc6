import {
  Button,
  ButtonGroup,
  DataTable,
  DateInput,
  Form,
  Paragraph,
  RadioGroup,
  Section,
  Select,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { evaluationDecisions } from '../../../domain/progress/progress.ts';
import { frameMessages } from '../../messages.nl.ts';
import { evaluationMessages as text } from '../messages-evaluation.nl.ts';
import { evaluationDecisionNames, measureMessages } from '../../measures/messages-measure.nl.ts';
import type { EvaluationView } from '../../measures/presenters/measure-page.ts';

export interface EvaluationsProps {
  readonly evaluations: readonly EvaluationView[];
  readonly canChange: boolean;
}

/** Evaluations with what they found; for who may, the forms to plan and to record one. */
export function Evaluations({ evaluations, canChange }: EvaluationsProps) {
  const open = evaluations.filter(({ isHeld }) => !isHeld);
  return (
    <>
      <Section title={text.listTitle}>
        <EvaluationTable evaluations={evaluations} />
      </Section>
      {canChange && open.length > 0 && (
        <Section title={text.holdTitle}>
          <Form act="houden" label={text.holdTitle}>
            <Select
              name="evaluatie"
              label={text.which}
              options={open.map(({ id, label }) => ({ value: id, label }))}
            />
            <DateInput name="gehouden" label={text.heldOn} />
            <Textarea name="bevindingen" label={text.findings} rows={4} />
            <RadioGroup
              name="besluit"
              label={text.decision}
              description={text.decisionHint}
              options={evaluationDecisions.map((value) => ({
                value,
                label: evaluationDecisionNames[value],
              }))}
            />
            <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={2} isOptional />
            <ButtonGroup>
              <Button>{text.hold}</Button>
            </ButtonGroup>
          </Form>
        </Section>
      )}
      {canChange && (
        <Section title={text.planTitle}>
          <Form act="plannen" label={text.planTitle}>
            <TextInput name="naam" label={text.label} description={text.labelHint} />
            <DateInput name="dag" label={text.day} />
            <TextInput
              name="herinnering"
              label={text.reminders}
              description={text.remindersHint}
              width="short"
              isOptional
            />
            <ButtonGroup>
              <Button kind="secondary">{text.plan}</Button>
            </ButtonGroup>
          </Form>
        </Section>
      )}
    </>
  );
}

export function EvaluationTable({ evaluations }: Pick<EvaluationsProps, 'evaluations'>) {
  if (evaluations.length === 0) return <Paragraph>{text.none}</Paragraph>;
  return (
    <DataTable
      caption={text.listTitle}
      isCaptionHidden
      rows={evaluations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'evaluatie',
          header: measureMessages.evaluation,
          cell: ({ label }) => label,
          isRowHeader: true,
        },
        {
          key: 'gepland',
          header: measureMessages.plannedOn,
          cell: ({ plannedOn }) => plannedOn ?? measureMessages.noDay,
        },
        {
          key: 'gehouden',
          header: measureMessages.heldOn,
          cell: ({ heldOn }) => heldOn ?? measureMessages.notHeld,
        },
        {
          key: 'uitkomst',
          header: measureMessages.outcome,
          cell: ({ outcome }) => outcome ?? frameMessages.none,
        },
      ]}
    />
  );
}
