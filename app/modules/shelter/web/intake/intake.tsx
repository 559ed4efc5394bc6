import { data, redirect } from 'react-router';
import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
  Conflict,
  DefinitionList,
  ErrorSummary,
  PageTitle,
  Section,
  Seen,
} from '#app/ui/index.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import { changeIn, isChange, revisionToSend } from '#app/platform/http/seen.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { nextStep } from '../../domain/next-step.ts';
import { findIntake } from '../../use-cases/intake-pages.server.ts';
import { idFrom, notFound, requireWorker, savedMessage } from '../acting.server.ts';
import {
  findPlaceAddress,
  intakeAddress,
  intakesAddress,
  personAddress,
  waitingListAddress,
} from '../addresses.ts';
import { actText } from '../act-text.ts';
import { intakeMessages as text } from './messages-intake.nl.ts';
import { actOnIntake } from './intake-act.server.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { AccessSections } from './parts/access-sections.tsx';
import { ClockSection } from './parts/clock-section.tsx';
import { presentAccess } from './presenters/access.ts';
import { presentIntake } from './presenters/intake.ts';
import { presentClock } from './presenters/intakes.ts';
import type { Route } from './+types/intake.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const { today } = act.moment;
  const intakeId = idFrom(params.intakeId);
  const view: NamedView = {
    action: 'view-intake',
    objectKind: 'intake',
    objectId: intakeId,
    purpose: text.auditPurpose,
  };
  const found = await readNamed(acting, view, async (tx) => {
    const revision = await revisionsOf(tx, { table: 'intake', key: { intake_id: intakeId } });
    const file = await findIntake(tx, scope.regionId, intakeId, today);
    if (file === null) return null;
    return {
      file,
      revision,
      codes: await shelterCodes(tx),
      municipalities: await findMunicipalities(tx),
      names: await namesOfPeople(tx, acting, [file.intake.personId]),
    };
  });
  if (found === null) throw notFound();
  const { file, codes, municipalities, names } = found;
  const next = nextStep(file.steps);
  return {
    intakeId,
    revision: found.revision,
    personId: file.intake.personId,
    name: names.get(file.intake.personId) ?? '',
    isClosed: file.intake.closedOn !== null,
    closedAct: actText(file.intake.closed),
    saved: savedMessage(request, text.saved),
    today: today.toString(),
    lead: next === null ? text.nothingDue : text.steps[next.id],
    facts: presentIntake(file.intake, codes, new Map(municipalities.map(({ code, name }) => [code, name]))),
    clock: presentClock(file.steps),
    access: presentAccess(file),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const intakeId = idFrom(params.intakeId);
  const form = await request.formData();
  const outcome = await actOnIntake(acting, intakeId, form);
  if (outcome.kind === 'done') throw redirect(`${intakeAddress(intakeId)}?gelukt=${outcome.saved}`, 303);
  const typed = typedText(form);
  if (isChange(outcome)) return data({ problems: {}, typed, change: outcome }, { status: 409 });
  return data({ problems: outcome.problems, typed }, { status: 400 });
}

export default function IntakePage({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const forms = { problems, typed: actionData?.typed ?? {}, today: page.today };
  const change = changeIn(actionData);
  return (
    <Seen revision={revisionToSend(page.revision, actionData)}>
      <Breadcrumb trail={[{ href: intakesAddress, label: text.title }]} current={page.name} />
      <PageTitle
        title={text.pageTitle(page.name)}
        lead={page.isClosed ? `${text.closed} ${page.closedAct}` : page.lead}
      />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {change !== null && <Conflict change={change} leaveHref={intakeAddress(page.intakeId)} />}
      <ButtonGroup>
        <ButtonLink kind="primary" href={findPlaceAddress(page.personId, page.intakeId)}>
          {text.findPlace}
        </ButtonLink>
        <ButtonLink href={`${waitingListAddress}/nieuw?persoon=${page.personId}&aanmelding=${page.intakeId}`}>
          {text.toWaitingList}
        </ButtonLink>
        <ButtonLink href={personAddress(page.personId)}>{text.toFile}</ButtonLink>
      </ButtonGroup>
      <ClockSection clock={page.clock} isClosed={page.isClosed} {...forms} />
      <Section title={text.factsTitle}>
        <DefinitionList items={page.facts} />
      </Section>
      <AccessSections intakeId={page.intakeId} access={page.access} {...forms} />
    </Seen>
  );
}
