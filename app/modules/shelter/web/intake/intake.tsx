import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DefinitionList,
  Link,
  List,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { recordsOfPerson } from '../../data/records-of-person.server.ts';
import { nextStep } from '../../domain/intake/next-step.ts';
import { findIntake } from '../../use-cases/intake-pages.server.ts';
import { idFrom, notFound, requireWorker } from '../acting.server.ts';
import {
  correctIntakeAddress,
  findPlaceAddress,
  intakeAddress,
  intakesAddress,
  personAddress,
  waitingListAddress,
} from '../addresses.ts';
import { actText } from '../act-text.ts';
import { intakeRow, intakeView } from './intake-view.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { intakeActs } from './intake-act.server.ts';
import { namedPerson, readNamed } from '../named-read.server.ts';
import { AccessSections } from './parts/access-sections.tsx';
import { ClockSection } from './parts/clock-section.tsx';
import { presentWhereabouts } from '../whereabouts.ts';
import { IntakeHistory } from './parts/intake-history.tsx';
import { presentAccess } from './presenters/access.ts';
import { presentHistory, presentIntake } from './presenters/intake.ts';
import { presentClock } from './presenters/intakes.ts';
import { fileTitle } from '../file-title.ts';
import { dayInWords } from '#app/words/days.ts';
import type { Route } from './+types/intake.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${fileTitle(text.one(loaderData?.reportedOn), loaderData?.personRef)} · Onderdak` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const { today } = act.moment;
  const intakeId = idFrom(params.intakeId);
  const found = await readNamed(acting, intakeView(intakeId), async (tx) => {
    const revision = await revisionsOf(tx, intakeRow(intakeId));
    const file = await findIntake(tx, scope.regionId, intakeId, today);
    if (file === null) return null;
    return {
      file,
      revision,
      codes: await shelterCodes(tx),
      municipalities: await findMunicipalities(tx, [file.intake.originMunicipality]),
      person: await namedPerson(tx, acting, file.intake.personId),
      records: await recordsOfPerson(tx, scope.regionId, file.intake.personId),
    };
  });
  if (found === null) throw notFound();
  const { file, codes, municipalities, person } = found;
  const places = new Map(municipalities.map(({ code, name }) => [code, name]));
  const next = nextStep(file.steps);
  return {
    intakeId,
    revision: found.revision,
    personId: file.intake.personId,
    ...person,
    reportedOn: dayInWords(file.intake.reportedOn),
    isClosed: file.intake.closedOn !== null,
    closedAct: actText(file.intake.closed),
    saved: savedMessage(request, text.saved),
    today: today.toString(),
    lead: next === null ? text.nothingDue : text.steps[next.id],
    facts: presentIntake(file.intake, codes, places),
    history: presentHistory(file, codes, places),
    clock: presentClock(file.steps),
    access: presentAccess(file),
    whereabouts: presentWhereabouts(found.records.filter(({ kind }) => kind !== 'intake')),
  };
}

export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(intakeActs, { acting, intakeId: idFrom(params.intakeId) }, request);
}

export default function IntakePage({ loaderData: page, actionData }: Route.ComponentProps) {
  const sent = actionData?.sent;
  return (
    <Sent form={sent} revision={page.revision}>
      <Breadcrumb trail={[{ href: intakesAddress, label: text.title }]} current={page.name} />
      <PageTitle
        title={text.pageTitle(page.name)}
        lead={page.isClosed ? `${text.closed} ${page.closedAct}` : page.lead}
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {sent?.change && <Conflict change={sent.change} leaveHref={intakeAddress(page.intakeId)} />}
      <ButtonGroup>
        <ButtonLink kind="primary" href={findPlaceAddress(page.personId, page.intakeId)}>
          {text.findPlace}
        </ButtonLink>
        <ButtonLink href={`${waitingListAddress}/nieuw?persoon=${page.personId}&aanmelding=${page.intakeId}`}>
          {text.toWaitingList}
        </ButtonLink>
        <ButtonLink href={personAddress(page.personId)}>{text.toFile}</ButtonLink>
      </ButtonGroup>
      {page.whereabouts.length > 0 && (
        <List
          items={page.whereabouts.map(({ key, href, label, detail }) => ({
            key,
            content: (
              <>
                <Link href={href}>{label}</Link>, {detail}
              </>
            ),
          }))}
        />
      )}
      <ClockSection clock={page.clock} isClosed={page.isClosed} today={page.today} />
      <Section
        title={text.factsTitle}
        actions={<ButtonLink href={correctIntakeAddress(page.intakeId)}>{text.toCorrect}</ButtonLink>}
      >
        <DefinitionList items={page.facts} />
      </Section>
      {page.history.length > 0 && <IntakeHistory changes={page.history} />}
      <AccessSections intakeId={page.intakeId} access={page.access} today={page.today} />
    </Sent>
  );
}
