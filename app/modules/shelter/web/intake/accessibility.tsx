import { answerForm } from '#app/platform/forms/answer-form.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DateInput,
  Fieldset,
  Form,
  PageTitle,
  Paragraph,
  RadioGroup,
  Select,
  Sent,
  SentProblems,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { findRegionNames } from '#app/modules/organisation/index.server.ts';
import { findPersons } from '#app/modules/people/index.server.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { accessibilityCriteria } from '../../domain/intake/accessibility.ts';
import { findIntake } from '../../use-cases/intake-pages.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import { intakeAddress, intakesAddress } from '../addresses.ts';
import { accessibilityActs } from './accessibility-act.server.ts';
import { intakeRow } from './intake-view.ts';
import { accessMessages as text, intakeMessages } from './messages-intake.nl.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Route } from './+types/accessibility.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${text.pageTitle(loaderData?.reportedOn)} · Onderdak` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { database, scope, act, regionName } = requireWorker({ context, request });
  const intakeId = idFrom(params.intakeId);
  const { today } = act.moment;
  const found = await database.read(scope, async (tx) => {
    const revision = await revisionsOf(tx, intakeRow(intakeId));
    const file = await findIntake(tx, scope.regionId, intakeId, today);
    const people = file === null ? [] : await findPersons(tx, scope.regionId, [file.intake.personId]);
    return { revision, file, regions: await findRegionNames(tx), fileRef: people[0]?.personRef ?? null };
  });
  if (found.file === null) throw notFound();
  const regions = [...found.regions.values()]
    .filter((name) => name !== regionName)
    .map((name) => ({ value: name, label: name }));
  return {
    intakeId,
    regions,
    fileRef: found.fileRef,
    revision: found.revision,
    today: today.toString(),
    reportedOn: dayInWords(found.file.intake.reportedOn),
  };
}

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(accessibilityActs, { acting, intakeId: idFrom(params.intakeId) }, request);
}

export default function Accessibility({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  const advice = actionData?.shown ?? null;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb
        trail={[
          { href: intakesAddress, label: intakeMessages.title },
          { href: intakeAddress(page.intakeId), label: intakeMessages.factsTitle },
        ]}
        current={text.title}
      />
      <PageTitle
        title={text.title}
        kicker={page.fileRef === null ? undefined : text.file(page.fileRef)}
        lead={text.lead}
      />
      <SentProblems labels={text.criteria} />
      {sent?.change && <Conflict change={sent.change} leaveHref={intakeAddress(page.intakeId)} />}
      {advice !== null && (
        <Alert kind="info" title={text.advice[advice]}>
          {text.adviceNote}
        </Alert>
      )}
      <Form act="vastleggen" values={{ beoordeeld: page.today }}>
        <Fieldset name="vragen" label={text.questionsTitle}>
          {accessibilityCriteria.map((criterion) => (
            <div key={criterion} className="onderdak-question">
              <RadioGroup
                name={criterion}
                label={text.criteria[criterion]}
                options={Object.entries(
                  criterion === 'reasons-not-to-return' ? text.reasonsSpeakFor : text.speaksFor,
                ).map(([value, label]) => ({ value, label }))}
              />
              <TextInput
                name={`${criterion}-uitleg`}
                label={text.note}
                description={text.noteHint}
                isOptional
              />
            </div>
          ))}
          <Button kind="secondary" act="advies">
            {text.adviceAsk}
          </Button>
        </Fieldset>
        <Fieldset name="besluit" label={text.decisionTitle}>
          <Paragraph>{text.adviceNote}</Paragraph>
          <RadioGroup
            name="uitkomst"
            label={text.outcomeTitle}
            options={Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))}
          />
          <Select name="regio" label={text.region} options={page.regions} isOptional />
          <TextInput
            name="andereregio"
            label={text.otherRegion}
            description={text.otherRegionHint}
            isOptional
          />
          <Textarea name="uitleg" label={text.explanation} />
          <DateInput name="beoordeeld" label={text.assessedOn} />
        </Fieldset>
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={intakeAddress(page.intakeId)}>Annuleren</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
