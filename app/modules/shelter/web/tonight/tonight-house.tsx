import { randomUUID } from 'node:crypto';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
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
import {
  insideNowAddress,
  premisesAddress,
  tonightAddress,
  unmetAddress,
  walkInAddress,
} from '../addresses.ts';
import { countedMessage } from '../waiting/counted-demand.ts';
import { namesOf, optionsOf } from '../code-names.ts';
import { doorActs } from './door-act.server.ts';
import { tonightMessages as text } from './messages-tonight.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { switchHourOf } from './night-clock.ts';
import { DoorFinder } from './parts/door-finder.tsx';
import { GuestList } from './parts/guest-list.tsx';
import { PressedMessage } from './parts/pressed-message.tsx';
import { UndoForm } from './parts/undo-form.tsx';
import { presentHouse, presentPressed } from './presenters/tonight.ts';
import type { Route } from './+types/tonight-house.ts';
import '../shelter.css';
import './door.css';

/** From this many names on one looks for someone by name or letter. */
const manyGuests = 10;
/** How many of those who were seen stand open. */
const seenAtOnce = 10;

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
    saved: countedMessage(request) ?? savedMessage(request, text.saved),
    exceptions: optionsOf(nightExceptionReasons),
    house: presentHouse(page, { names, exceptions, newKey: randomUUID }),
    pressed: presentPressed(page, new URL(request.url).searchParams.get('verblijf') ?? '', {
      names,
      newKey: randomUUID,
    }),
  };
}

/** A button at the door, sent without script. */
export function action({ context, request, params }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  return answerForm(doorActs, { acting, ref: params.ref }, request);
}

export default function TonightHouse({ loaderData, actionData }: Route.ComponentProps) {
  const { house, night, exceptions, by, saved, pressed } = loaderData;
  const sent = actionData?.sent;
  const problem =
    sent === undefined || sent.wholeForm === null
      ? null
      : { stayId: sent.typed['verblijf'] ?? '', message: sent.wholeForm };
  const shared = { night: night.iso, exceptions, problem };
  const isQuiet = house.inside.length > 0 && house.wentOut.length === 0;
  const listed = [house.expected, house.inside, house.wentOut].flat();
  return (
    <Sent form={sent}>
      <div className="onderdak-door" data-door data-door-by={by} data-door-url={`${tonightAddress}/deur`}>
        <Breadcrumb trail={[{ href: tonightAddress, label: text.title }]} current={house.name} />
        <PageTitle title={house.name} kicker={text.kicker(night.weekday)} />
        <p className="onderdak-door-stand">
          <strong data-door-stand>{house.stand}</strong>
          {house.places !== '' && (
            <span className="onderdak-door-places" data-over={house.needsAttention ? '' : undefined}>
              {' '}
              {house.places}
            </span>
          )}
        </p>
        {problem === null ? (
          <SentProblems />
        ) : (
          <Alert kind="error" title={text.problemTitle}>
            {problem.message}
          </Alert>
        )}
        {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
        {pressed !== null && actionData === undefined && (
          <PressedMessage pressed={pressed} night={night.iso} />
        )}
        {listed.length >= manyGuests && <DoorFinder guests={house.expected} />}
        <Section title={text.expectedTitle}>
          <GuestList
            guests={house.expected}
            act="in"
            empty={isQuiet ? text.quiet : text.nobodyExpected}
            {...shared}
          />
        </Section>
        <Section title={text.insideTitle}>
          <GuestList
            guests={house.inside}
            act="uit"
            empty={text.nobodyInside}
            most={seenAtOnce}
            {...shared}
          />
        </Section>
        {house.wentOut.length > 0 && (
          <Section title={text.wentOutTitle}>
            <GuestList guests={house.wentOut} act="in" empty="" most={seenAtOnce} {...shared} />
          </Section>
        )}
        <ButtonGroup>
          <ButtonLink href={unmetAddress(house.ref)}>{text.unmet}</ButtonLink>
          <ButtonLink href={insideNowAddress}>{text.insideNow}</ButtonLink>
          <ButtonLink href={tonightAddress}>{text.toAll}</ButtonLink>
          <ButtonLink href={premisesAddress(house.ref)}>{text.toPremises}</ButtonLink>
          <ButtonLink
            href={`/account/gedeeld-toestel?naar=${encodeURIComponent(`${tonightAddress}/${house.ref}`)}`}
          >
            {text.sharedDevice}
          </ButtonLink>
        </ButtonGroup>
        <div className="onderdak-door-bar">
          <output className="onderdak-door-status" data-door-status />
          <ButtonLink kind="primary" href={walkInAddress(house.ref)}>
            {text.walkIn}
          </ButtonLink>
        </div>
        <template data-door-undo>
          <UndoForm stayId="" night={night.iso} name="" eventId="" idempotencyKey="" />
        </template>
      </div>
    </Sent>
  );
}
