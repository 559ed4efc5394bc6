import { dayInWords } from '#app/words/days.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import type { Signal } from '../../domain/signal.ts';
import { followedSignals } from '../../use-cases/signals/followed-signals.server.ts';
import { listSignals, type ListedSignals } from '../../use-cases/signals/list-signals.server.ts';
import type { Acting } from '../acting.server.ts';
import { personAddress, stayAddress } from '../addresses.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { signalMessages as text, signalText } from './messages-signals.nl.ts';
import { signalGroups, type SignalRow } from './presenters/signal-groups.ts';

/** What the log says was seen: for workers of the house also how many birth dates were read for it. */
function viewOf({ birthDatesRead }: Pick<ListedSignals, 'birthDatesRead'>): NamedView {
  const purpose = text.auditPurpose(birthDatesRead);
  return { action: 'view-signals', objectKind: 'list', objectId: 'signalen', purpose };
}

/** Signals by name, for who works at the houses. */
export function signalsForWorker(acting: Acting) {
  const { scope, act, services } = acting;
  return readNamed(acting, viewOf, async (tx) => {
    const listed = await listSignals(tx, scope.regionId, { moment: act.moment, keys: services.keys });
    const people = [...listed.signals, ...listed.plans].flatMap(({ personId }) => personId ?? []);
    const names = await namesOfPeople(tx, acting, people);
    const at = await housesByRef(tx, acting);
    const nameOf = (personId: string | null) => (personId === null ? '' : (names.get(personId) ?? ''));
    return {
      birthDatesRead: listed.birthDatesRead,
      groups: toGroups(listed.signals, (signal) => ({
        ...at(signal.premisesRef),
        who: nameOf(signal.personId),
        href: signal.stayId === null ? null : stayAddress(signal.stayId),
        planOf: signal.kind === 'no-support-plan' ? signal.stayId : null,
      })),
      plans: listed.plans.map(({ stayId, personId, premisesRef, agreedOn }) => ({
        ...at(premisesRef),
        stayId,
        name: nameOf(personId),
        agreedOn: dayInWords(agreedOn),
      })),
    };
  });
}

/** What waits for a case worker, by the numbers of files: opening one asks why. */
export function signalsForCaseWorker(acting: Acting) {
  const { scope, act } = acting;
  return readNamed(acting, viewOf, async (tx) => {
    const signals = await followedSignals(tx, scope.regionId, act.moment);
    const at = await housesByRef(tx, acting);
    return {
      birthDatesRead: 0,
      groups: toGroups(signals, ({ premisesRef, personId, personRef }) => ({
        ...at(premisesRef),
        who: text.fileOf(personRef),
        href: personAddress(personId),
        planOf: null,
      })),
      plans: null,
    };
  });
}

async function housesByRef(tx: ReadTransaction, { scope, act }: Acting) {
  const houses = await listHouses(tx, scope.regionId, act.moment.today);
  const names = new Map(houses.map(({ ref, name }) => [ref, name]));
  return (ref: string) => ({ ref, house: names.get(ref) ?? ref });
}

type About = Pick<SignalRow, 'ref' | 'house' | 'who' | 'href' | 'planOf'>;

function toGroups<One extends Signal>(signals: readonly One[], aboutOf: (signal: One) => About) {
  return signalGroups(
    signals.map((signal) => ({
      key: `${signal.kind} ${signal.stayId ?? signal.premisesRef} ${signal.detail.limit ?? ''}`,
      kind: signal.kind,
      actor: signal.actor,
      daysOverdue: signal.daysOverdue,
      what: signalText(signal.kind, signal.detail),
      since: `${dayInWords(signal.since)} (${text.days(signal.daysOverdue)})`,
      ...aboutOf(signal),
    })),
  );
}
