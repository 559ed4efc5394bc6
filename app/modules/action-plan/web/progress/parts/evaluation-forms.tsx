import type { FormProblems } from '#app/platform/http/form-problems.ts';
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
import type { Fields } from '../../forms/fields.ts';
import { frameMessages } from '../../messages.nl.ts';
import { evaluationMessages as text } from '../messages-evaluation.nl.ts';
import { evaluationDecisionNames, measureMessages } from '../../measures/messages-measure.nl.ts';
import type { EvaluationView } from '../../measures/presenters/measure-page.ts';

export interface EvaluationsProps {
  readonly evaluations: readonly EvaluationView[];
  readonly fields: Fields;
  readonly problems: FormProblems;
  readonly canChange: boolean;
}

/** Evaluations with what they found; for who may, the forms to plan and to record one. */
export function Evaluations(props: EvaluationsProps) {
  const { evaluations, fields, problems } = props;
  const field = (name: string) => ({ name, defaultValue: fields[name], error: problems[name] });
  const open = evaluations.filter(({ isHeld }) => !isHeld);
  return (
    <>
      <Section title={text.listTitle}>
        <EvaluationTable evaluations={evaluations} />
      </Section>
      {props.canChange && open.length > 0 && (
        <Section title={text.holdTitle}>
          <Form label={text.holdTitle}>
            <Select
              {...field('evaluatie')}
              label={text.which}
              options={open.map(({ id, label }) => ({ value: id, label }))}
            />
            <DateInput {...field('gehouden')} label={text.heldOn} />
            <Textarea {...field('bevindingen')} label={text.findings} rows={4} />
            <RadioGroup
              {...field('besluit')}
              label={text.decision}
              description={text.decisionHint}
              options={evaluationDecisions.map((value) => ({
                value,
                label: evaluationDecisionNames[value],
              }))}
            />
            <Textarea
              {...field('reden')}
              label={text.reason}
              description={text.reasonHint}
              rows={2}
              isOptional
            />
            <ButtonGroup>
              <Button name="handeling" value="houden">
                {text.hold}
              </Button>
            </ButtonGroup>
          </Form>
        </Section>
      )}
      {props.canChange && (
        <Section title={text.planTitle}>
          <Form label={text.planTitle}>
            <TextInput {...field('naam')} label={text.label} description={text.labelHint} />
            <DateInput {...field('dag')} label={text.day} />
            <TextInput
              {...field('herinnering')}
              label={text.reminders}
              description={text.remindersHint}
              width="short"
              isOptional
            />
            <ButtonGroup>
              <Button name="handeling" value="plannen" kind="secondary">
                {text.plan}
              </Button>
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
