import { data, redirect } from 'react-router';
import { z } from 'zod';
import { problemsOf, typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  ErrorSummary,
  Fieldset,
  Form,
  PageTitle,
  Paragraph,
  RadioGroup,
  Seen,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import { accessibilityCriteria, type AccessibilityAnswers } from '../../domain/accessibility.ts';
import { adviseAccessibility } from '../../domain/assess-accessibility.ts';
import { assessAccessibility } from '../../use-cases/record-accessibility.server.ts';
import { findIntake } from '../../use-cases/intake-pages.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import { intakeAddress, intakesAddress } from '../addresses.ts';
import { dayField, optionalText, textField } from '../form-fields.ts';
import { accessMessages as text, intakeMessages } from './messages-intake.nl.ts';
import { refusalText } from '../messages-refusals.nl.ts';
import type { Route } from './+types/accessibility.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const intakeId = idFrom(params.intakeId);
  const { today } = act.moment;
  const found = await database.read(scope, async (tx) => ({
    revision: await revisionsOf(tx, { table: 'intake', key: { intake_id: intakeId } }),
    file: await findIntake(tx, scope.regionId, intakeId, today),
  }));
  if (found.file === null) throw notFound();
  return { intakeId, revision: found.revision, today: today.toString() };
}

const speaksFor = z.enum(['here', 'elsewhere', 'neither', 'unknown'], text.answerMissing);
const answersForm = z.object(
  Object.fromEntries(accessibilityCriteria.map((criterion) => [criterion, speaksFor])) as Record<
    (typeof accessibilityCriteria)[number],
    typeof speaksFor
  >,
);
const outcomeForm = z
  .object({
    uitkomst: z.enum(['here', 'elsewhere', 'undecided'], text.outcomeMissing),
    regio: optionalText,
    uitleg: textField(text.explanationMissing, 10),
    beoordeeld: dayField(intakeMessages.dayMissing),
  })
  .refine(({ uitkomst, regio }) => uitkomst !== 'elsewhere' || regio !== null, {
    path: ['regio'],
    error: text.regionMissing,
  });

export async function action({ context, request, params }: Route.ActionArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const intakeId = idFrom(params.intakeId);
  const form = await request.formData();
  const fields = Object.fromEntries(form);
  const shown = (problems: FormProblems, advice: keyof typeof text.advice | null = null) =>
    data({ problems, advice, typed: typedText(form) }, { status: advice === null ? 400 : 200 });
  const changed = (change: Change) =>
    data({ problems: {}, advice: null, typed: typedText(form), change }, { status: 409 });
  const answered = answersForm.safeParse(fields);
  if (!answered.success) return shown(problemsOf(answered.error));
  const answers = Object.fromEntries(
    accessibilityCriteria.map((criterion) => [
      criterion,
      { speaksFor: answered.data[criterion], note: noteOf(form, criterion) },
    ]),
  ) as unknown as AccessibilityAnswers;
  if (form.get('doen') === 'advies') return shown({}, adviseAccessibility(answers).leansTo);
  const parsed = outcomeForm.safeParse(fields);
  if (!parsed.success) return shown(problemsOf(parsed.error));
  const { uitkomst, regio, uitleg, beoordeeld } = parsed.data;
  const seen = seeing(scope, form, { table: 'intake', key: { intake_id: intakeId } });
  const assessed = await unlessChanged(() =>
    assessAccessibility(database, seen, {
      ...act,
      intakeId,
      assessedOn: beoordeeld,
      answers,
      outcome: uitkomst === 'elsewhere' ? { kind: uitkomst, region: regio ?? '' } : { kind: uitkomst },
      explanation: uitleg,
    }),
  );
  if (isChange(assessed)) return changed(assessed);
  if (!assessed.ok) {
    const field = assessed.reason.kind === 'in-future' ? 'beoordeeld' : 'uitleg';
    return shown({ [field]: refusalText(assessed.reason) });
  }
  throw redirect(`${intakeAddress(intakeId)}?gelukt=beoordeling`, 303);
}

function noteOf(form: FormData, criterion: string): string | null {
  const note = form.get(`${criterion}-uitleg`);
  return typeof note === 'string' && note.trim() !== '' ? note.trim().slice(0, 1000) : null;
}

export default function Accessibility({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  const advice = actionData?.advice ?? null;
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(page.revision, actionData)}>
      <Breadcrumb
        trail={[
          { href: intakesAddress, label: intakeMessages.title },
          { href: intakeAddress(page.intakeId), label: intakeMessages.factsTitle },
        ]}
        current={text.title}
      />
      <PageTitle title={text.title} lead={text.lead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {change !== null && <Conflict change={change} leaveHref={intakeAddress(page.intakeId)} />}
      {advice !== null && (
        <Alert kind="info" title={text.advice[advice]}>
          {text.adviceNote}
        </Alert>
      )}
      <Form>
        <Fieldset name="vragen" label={text.questionsTitle}>
          {accessibilityCriteria.map((criterion) => (
            <div key={criterion}>
              <RadioGroup
                name={criterion}
                label={text.criteria[criterion]}
                options={Object.entries(text.speaksFor).map(([value, label]) => ({ value, label }))}
                defaultValue={typed[criterion]}
                error={problems[criterion]}
              />
              <TextInput
                name={`${criterion}-uitleg`}
                label={text.note}
                description={text.noteHint}
                defaultValue={typed[`${criterion}-uitleg`]}
                isOptional
              />
            </div>
          ))}
          <Button kind="secondary" name="doen" value="advies">
            {text.adviceAsk}
          </Button>
        </Fieldset>
        <Fieldset name="besluit" label={text.decisionTitle}>
          <Paragraph>{text.adviceNote}</Paragraph>
          <RadioGroup
            name="uitkomst"
            label={text.outcomeTitle}
            options={Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))}
            defaultValue={typed['uitkomst']}
            error={problems['uitkomst']}
          />
          <TextInput
            name="regio"
            label={text.region}
            defaultValue={typed['regio']}
            error={problems['regio']}
            isOptional
          />
          <Textarea
            name="uitleg"
            label={text.explanation}
            defaultValue={typed['uitleg']}
            error={problems['uitleg']}
          />
          <DateInput
            name="beoordeeld"
            label={text.assessedOn}
            defaultValue={typed['beoordeeld'] ?? page.today}
            error={problems['beoordeeld']}
          />
        </Fieldset>
        <ButtonGroup>
          <Button name="doen" value="vastleggen">
            {text.submit}
          </Button>
          <ButtonLink href={intakeAddress(page.intakeId)}>Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </Seen>
  );
}
