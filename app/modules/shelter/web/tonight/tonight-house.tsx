import { randomUUID } from 'node:crypto';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
  FigureCards,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { dayInWords, weekdayInWords } from '#app/words/days.ts';
import { shelterCodes } from '../../data/code-lists.server.ts';
import { nightAt } from '../../domain/night-at.ts';
import { tonight } from '../../use-cases/tonight.server.ts';
import { notFound, requireWorker } from '../acting.server.ts';
import { premisesAddress, tonightAddress, unmetAddress, walkInAddress } from '../addresses.ts';
import { namesOf, optionsOf } from '../code-names.ts';
import { doorActs } from './door-act.server.ts';
import { tonightMessages as text } from './messages-tonight.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { switchHourOf } from './night-clock.ts';
import { GuestList } from './parts/guest-list.tsx';
import { presentHouse } from './presenters/tonight.ts';
import type { Route } from './+types/tonight-house.ts';
import '../shelter.css';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.house.name ?? text.title} · ${text.title} · Onderdak` },
];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const night = nightAt(act.moment.now, switchHourOf(request));
  const view: NamedView = {
    action: 'view-tonight',
    objectKind: 'premises',
    objectId: `${params.ref} ${night.toString()}`,
    purpose: text.auditPurpose,
  };
  const found = await readNamed(acting, view, async (tx) => {
    const [page] = await tonight(tx, scope.regionId, params.ref, night, act.moment);
    if (page === undefined) return null;
    const people = [...page.expected, ...page.inside, ...page.wentOut].map(({ personId }) => personId);
    const { nightExceptionReasons } = await shelterCodes(tx);
    return { page, names: await namesOfPeople(tx, acting, people), nightExceptionReasons };
  });
  if (found === null) throw notFound();
  const { page, names, nightExceptionReasons } = found;
  const exceptions = namesOf(nightExceptionReasons);
  return {
    night: { iso: night.toString(), weekday: weekdayInWords(night), name: dayInWords(night) },
    by: scope.userId,
    saved: savedMessage(request, text.saved),
    exceptions: optionsOf(nightExceptionReasons),
    house: presentHouse(page, { names, exceptions, newKey: randomUUID }),
  };
}

/** A button at the door, sent without script. */
export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(doorActs, { acting, ref: params.ref }, request);
}

export default function TonightHouse({ loaderData, actionData }: Route.ComponentProps) {
  const { house, night, exceptions, by, saved } = loaderData;
  const sent = actionData?.sent;
  const problem =
    sent === undefined || sent.wholeForm === null
      ? null
      : { stayId: sent.typed['verblijf'] ?? '', message: sent.wholeForm };
  const shared = { night: night.iso, exceptions, problem };
  return (
    <Sent form={sent}>
      <div className="onderdak-door" data-door data-door-by={by} data-door-url={`${tonightAddress}/deur`}>
        <Breadcrumb trail={[{ href: tonightAddress, label: text.title }]} current={house.name} />
        <PageTitle title={house.name} kicker={text.kicker(night.weekday)} />
        <output className="onderdak-door-status" data-door-status />
        <div className="onderdak-door" id="deur">
          {problem === null ? (
            <SentProblems />
          ) : (
            <Alert kind="error" title={text.problemTitle}>
              {problem.message}
            </Alert>
          )}
          {saved !== null && <Alert kind="success">{saved}</Alert>}
          <FigureCards figures={house.figures} />
          <Section title={text.expectedTitle(house.expected.length)}>
            <GuestList guests={house.expected} act="in" empty={text.nobodyExpected} {...shared} />
          </Section>
          <ButtonGroup>
            <ButtonLink kind="primary" href={walkInAddress(house.ref)}>
              {text.walkIn}
            </ButtonLink>
            <ButtonLink href={unmetAddress(house.ref)}>{text.unmet}</ButtonLink>
          </ButtonGroup>
          <Section title={text.insideTitle(house.inside.length)}>
            <GuestList guests={house.inside} act="uit" empty={text.nobodyInside} {...shared} />
          </Section>
          {house.wentOut.length > 0 && (
            <Section title={text.wentOutTitle(house.wentOut.length)}>
              <GuestList guests={house.wentOut} act="in" empty="" {...shared} />
            </Section>
          )}
        </div>
        <ButtonGroup>
          <ButtonLink href={tonightAddress}>{text.toAll}</ButtonLink>
          <ButtonLink href={premisesAddress(house.ref)}>{text.toPremises}</ButtonLink>
        </ButtonGroup>
      </div>
    </Sent>
  );
}
