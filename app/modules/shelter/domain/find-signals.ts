/*
 * What asks for action, of whom.
 *
 * Rule: a signal is derived and never stored; it is there from the day something falls due until what was asked is
 * done. A reservation whose term is over, a house that is over and someone who should have left ask the shelter worker;
 * a stay beyond the house rule, no support plan after seven days, and a birthday that asks for another place ask the
 * case worker. Birthdays are told thirty days ahead, that day included, and only those after the day of arrival: on
 * that day the place was chosen. Where the day of birth is not known they are told from the first day that it can be, as
 * uncertain. Time in a house goes on through moves within it and between houses of one kind, so that moving someone does
 * not start the term again; help goes on through all moves. The longest
 * overdue come first.
 * Source: docs/glossary.md (signal); the longest stay and the ages are the house's rules; seven and thirty days are our
 * choice.
 * Example: arrived on 14 November and expected to leave on the 15th. On the 15th nothing is asked, on the 16th it is a
 * day overdue, on the 17th two:
 *   `[15, 16, 17].map((date) => findSignals({ stays: [{ stayId: 's1', personId: 'p1', premisesRef: 'A01', status:
 *     'present', arrivedOn: day('2026-11-14'), expectedUntil: day('2026-11-15'), movedFrom: null }], houses: new Map(),
 *     birthDates: new Map(), withPlan: new Set(), tonight: [] }, { today: day('2026-11-' + date) })[0]?.daysOverdue)`
 *     is `[undefined, 1, 2]`.
 */

import { birthdayOf } from '#app/kernel/age.ts';
import { birthDays, type BirthDate } from '#app/kernel/birth-date.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { PremisesNight } from './occupancy.ts';
import type { HouseRules } from './premises.ts';
import { endOfTerm } from './fit-place.ts';
import type { Signal, SignalDetail, SignalKind } from './signal.ts';
import type { Moment } from './moment.ts';
import { isTermOver } from './reservation-term.ts';
import type { Stay } from './stay.ts';

/** What signals are derived from. */
export interface SignalSource {
  /** Current stays; those that departed are needed only as earlier parts of a stay that moved. */
  readonly stays: readonly Stay[];
  readonly houses: ReadonlyMap<
    string,
    { readonly rules: HouseRules; readonly isForYouth: boolean; readonly kind?: string }
  >;
  readonly birthDates: ReadonlyMap<string, BirthDate>;
  /** Persons with a support plan. */
  readonly withPlan: ReadonlySet<string>;
  readonly tonight: readonly PremisesNight[];
}

export interface SignalTerms {
  readonly supportPlanDays: number;
  /** How long before a birthday it is told. */
  readonly birthdayDays: number;
  /** The age at which youth places end where the house states none. */
  readonly youthAge: number;
}

export const usualSignalTerms: SignalTerms = { supportPlanDays: 7, birthdayDays: 30, youthAge: 23 };

/** Everything that asks for action now; each names who acts. */
export function findSignals(
  source: SignalSource,
  moment: Moment,
  terms: SignalTerms = usualSignalTerms,
): readonly Signal[] {
  const byId = new Map(source.stays.map((stay) => [stay.stayId, stay]));
  const signals = source.stays.flatMap((stay) => [
    ...reservationSignals(stay, moment),
    ...(stay.status === 'present' ? presentSignals(stay, { source, byId, moment, terms }) : []),
  ]);
  const crowded = source.tonight.filter(({ over }) => over > 0);
  return [
    ...signals,
    ...crowded.map(({ ref, over, capacity, overflow, outOfService }) =>
      signal('capacity-exceeded', null, ref, moment.today, moment, {
        limit: (capacity ?? 0) + overflow - outOfService,
        unit: 'place',
        actual: over,
      }),
    ),
  ].toSorted(
    (one, other) => other.daysOverdue - one.daysOverdue || Temporal.PlainDate.compare(one.since, other.since),
  );
}

interface Context {
  readonly source: SignalSource;
  readonly byId: ReadonlyMap<string, Stay>;
  readonly moment: Moment;
  readonly terms: SignalTerms;
}

function reservationSignals(stay: Stay, moment: Moment): readonly Signal[] {
  if (stay.status !== 'reserved' || stay.heldUntil === null) return [];
  if (!isTermOver(stay.heldUntil, moment.now)) return [];
  const since = dutchDayOf(stay.heldUntil);
  return [signal('reservation-expired', stay.stayId, stay.premisesRef, since, moment, {})];
}

function presentSignals(stay: Stay, context: Context): readonly Signal[] {
  const { moment, source, terms } = context;
  const { rules } = source.houses.get(stay.premisesRef) ?? {};
  const planDue = startOfHelp(stay, context.byId, () => true).add({ days: terms.supportPlanDays });
  const kindOf = ({ premisesRef }: Stay) => source.houses.get(premisesRef)?.kind ?? premisesRef;
  const stayStart = startOfHelp(stay, context.byId, (earlier) => kindOf(earlier) === kindOf(stay));
  const isDue = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, moment.today) <= 0;
  const about = (kind: SignalKind, since: Temporal.PlainDate, detail: SignalDetail) =>
    signal(kind, stay.stayId, stay.premisesRef, since, moment, detail);
  const longest = rules?.longestStay ?? null;
  const termEnds = longest === null ? null : endOfTerm(stayStart, longest);
  const { expectedUntil } = stay;
  return [
    ...(expectedUntil !== null && Temporal.PlainDate.compare(expectedUntil, moment.today) < 0
      ? [about('expected-departure-passed', expectedUntil, {})]
      : []),
    ...(longest !== null && termEnds !== null && isDue(termEnds)
      ? [about('stay-too-long', termEnds, { limit: longest.value, unit: longest.unit })]
      : []),
    ...(!source.withPlan.has(stay.personId) && isDue(planDue)
      ? [about('no-support-plan', planDue, { limit: terms.supportPlanDays, unit: 'day' })]
      : []),
    ...birthdaySignals(stay, context).map(({ on, age, isUncertain }) =>
      about('birthday-changes-place', on, { limit: age, unit: 'year', ...(isUncertain && { isUncertain }) }),
    ),
  ];
}

/** The first day of the chain of moves that led to this stay, as far back as the earlier stays are of the same kind. */
function startOfHelp(
  stay: Stay,
  byId: ReadonlyMap<string, Stay>,
  isPart: (earlier: Stay) => boolean,
): Temporal.PlainDate {
  let current = stay;
  for (;;) {
    const earlier = current.movedFrom === null ? undefined : byId.get(current.movedFrom);
    if (earlier === undefined || earlier.arrivedOn === null || !isPart(earlier)) break;
    current = earlier;
  }
  return current.arrivedOn ?? stay.arrivedOn ?? Temporal.PlainDate.from('9999-12-31');
}

/** Birthdays during this stay, soon or past, after which another place fits: coming of age, and outgrowing the house. */
function birthdaySignals(stay: Stay, { source, moment, terms }: Context) {
  const born = source.birthDates.get(stay.personId);
  const house = source.houses.get(stay.premisesRef);
  const arrivedOn = stay.arrivedOn;
  if (born === undefined || house === undefined || arrivedOn === null) return [];
  const outgrown =
    house.rules.maximumAge === null ? (house.isForYouth ? terms.youthAge : null) : house.rules.maximumAge + 1;
  const ages = new Set([18, ...(outgrown === null ? [] : [outgrown])]);
  const horizon = moment.today.add({ days: terms.birthdayDays });
  const { first, last } = toldDays(born);
  return [...ages]
    .map((age) => ({ age, from: birthdayOf(first, age), until: birthdayOf(last, age) }))
    .filter(
      ({ from, until }) =>
        Temporal.PlainDate.compare(until, arrivedOn) > 0 && Temporal.PlainDate.compare(from, horizon) <= 0,
    )
    .map(({ age, from, until }) => ({
      age,
      on: Temporal.PlainDate.compare(from, arrivedOn) > 0 ? from : arrivedOn.add({ days: 1 }),
      isUncertain: !from.equals(until),
    }));
}

/** The days of birth that are reckoned with: of an estimate those of its year, or it would be told for ten years. */
function toldDays(born: BirthDate) {
  return birthDays(born.known === 'estimate' ? { known: 'year', year: born.year } : born);
}

const actors: Readonly<Record<SignalKind, Signal['actor']>> = {
  'reservation-expired': 'shelter-worker',
  'capacity-exceeded': 'shelter-worker',
  'expected-departure-passed': 'shelter-worker',
  'stay-too-long': 'case-worker',
  'no-support-plan': 'case-worker',
  'birthday-changes-place': 'case-worker',
};

function signal(
  kind: SignalKind,
  stayId: string | null,
  premisesRef: string,
  since: Temporal.PlainDate,
  { today }: Moment,
  detail: SignalDetail,
): Signal {
  return {
    kind,
    actor: actors[kind],
    premisesRef,
    stayId,
    since,
    daysOverdue: since.until(today).days,
    detail,
  };
}
