import { z } from 'zod';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { findIntakeRecord } from '../../data/intake/intakes.server.ts';
import { correctIntake } from '../../use-cases/intake/correct-intake.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import { intakeAddress, intakesAddress } from '../addresses.ts';
import { refusalsAt } from '../messages-refusals.nl.ts';
import { namedPerson, readNamed } from '../named-read.server.ts';
import type { IntakeToChange } from './intake-act.server.ts';
import { intakeChoices } from './intake-choices.server.ts';
import { factsTyped, fieldsOf, intakeFields, intakeLabels } from './intake-form.ts';
import { intakeRow, intakeView } from './intake-view.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { IntakeFields } from './parts/intake-fields.tsx';
import { fileTitle } from '../file-title.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Route } from './+types/intake-correct.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: `${fileTitle(text.correctOne(text.one(loaderData?.reportedOn)), loaderData?.personRef)} · Onderdak`,
  },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const intakeId = idFrom(params.intakeId);
  const found = await readNamed(acting, intakeView(intakeId), async (tx) => {
    const revision = await revisionsOf(tx, intakeRow(intakeId));
    const intake = await findIntakeRecord(tx, acting.scope.regionId, intakeId);
    if (intake === null) return null;
    return {
      revision,
      ...(await namedPerson(tx, acting, intake.personId)),
      reportedOn: dayInWords(intake.reportedOn),
      recorded: fieldsOf(intake),
      choices: await intakeChoices(tx),
    };
  });
  if (found === null) throw notFound();
  return { intakeId, ...found };
}

const acts = {
  verbeteren: formAct({
    fields: z.object({ ...intakeFields, waarom: z.string().trim().max(1000).default('') }),
    rows: ({ intakeId }: IntakeToChange) => [intakeRow(intakeId)],
    run: ({ acting: { database, scope, act }, intakeId }: IntakeToChange, { waarom, ...typed }) =>
      correctIntake(database, scope, { ...act, intakeId, facts: factsTyped(typed), reason: waarom }),
    refusals: {
      ...refusalsAt('gemeld', { 'reference-unknown': 'herkomst' }),
      'reason-missing': { field: 'waarom', message: text.correctReasonMissing },
    },
    done: ({ intakeId }) => savedAt(intakeAddress(intakeId), 'verbeterd'),
  }),
};

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(acts, { acting, intakeId: idFrom(params.intakeId) }, request);
}

export default function CorrectIntake({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  const back = intakeAddress(page.intakeId);
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb
        trail={[
          { href: intakesAddress, label: text.title },
          { href: back, label: page.name },
        ]}
        current={text.toCorrect}
      />
      <PageTitle title={text.correctTitle} lead={text.correctLead(page.name)} />
      <SentProblems />
      {sent?.change && (
        <Conflict
          change={sent.change}
          differences={compareFields(page.recorded, sent.typed, intakeLabels, page.choices)}
          leaveHref={back}
        />
      )}
      <Form act="verbeteren" values={page.recorded} marksRequired>
        <IntakeFields choices={page.choices} />
        <TextInput
          name="waarom"
          label={text.correctReason}
          description={text.correctReasonHint}
          maxLength={1000}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.correct}</Button>
          <ButtonLink href={back}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
