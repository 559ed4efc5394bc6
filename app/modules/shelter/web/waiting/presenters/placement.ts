import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import type { StoredPlacement } from '../../../data/placement-orders.server.ts';
import type { PlacesInput } from '../../../domain/placement-order.ts';
import type { PlacementReplay } from '../../../domain/replay-placement.ts';
import type { ReplayedPlacement } from '../../../use-cases/replay-placements.server.ts';
import { momentInDigits, momentInWords } from '#app/words/moments.ts';
import { mismatchText } from '../../stay/messages-fit.nl.ts';
import { placementMessages as text } from '../messages-placement.nl.ts';

export interface PlacementRow {
  readonly orderId: string;
  readonly when: string;
  readonly what: string;
  readonly organisation: string;
  readonly who: string;
  readonly replay: PlacementReplay;
}

export function placementRow({ order, replay }: ReplayedPlacement): PlacementRow {
  return {
    orderId: order.orderId,
    when: momentInWords(order.recordedAt),
    what: whatOf(order),
    organisation: order.organisation,
    who: isolated(order.recordedBy ?? text.formerColleague),
    replay,
  };
}

export interface PlacementView {
  /** The moment, and the end of the id: several are made in a second. */
  readonly at: string;
  readonly made: string;
  readonly rule: string;
  readonly chosen: string;
  readonly replay: PlacementReplay;
  /** Null for the order of a waiting list. */
  readonly seeker: readonly { readonly term: string; readonly details: string }[] | null;
  readonly waiting: readonly WaitingRow[];
  readonly houses: readonly HouseRow[];
}

interface WaitingRow {
  readonly id: string;
  readonly rank: number;
  readonly name: string;
  readonly urgent: string;
  readonly children: number;
  readonly since: string;
}

interface HouseRow {
  readonly ref: string;
  readonly rank: number;
  readonly name: string;
  readonly own: string;
  readonly free: string;
  readonly mismatches: string;
}

/** One order as the privacy officer sees it: numbers of the waiting list and refs of houses, no names of people. */
export function presentPlacement({ order, replay }: ReplayedPlacement): PlacementView {
  const row = placementRow({ order, replay });
  const places = order.kind === 'places';
  return {
    at: `${momentInDigits(order.recordedAt).join(' ')}, ${order.orderId.slice(-6)}`,
    made: text.made(row.what, row.organisation, row.who, row.when),
    rule: text.rule(order.ruleVersion, text.rules[order.kind]),
    chosen: chosenText(order),
    replay,
    seeker: places ? seekerFacts(order.input.seeker) : null,
    waiting: places ? [] : waitingRows(order),
    houses: places ? houseRows(order) : [],
  };
}

function whatOf({ offerId, stayId }: StoredPlacement): string {
  if (offerId !== null) return text.subjects.offer;
  return stayId === null ? text.subjects.demand : text.subjects.stay;
}

function chosenText(order: StoredPlacement): string {
  if (order.chosen === null) return text.noneChosen;
  const ids =
    order.kind === 'places'
      ? order.outcome.map(({ ref }) => ref)
      : order.outcome.map(({ entryId }) => entryId);
  const at = ids.indexOf(order.chosen);
  return at === -1 ? text.chosenElsewhere : text.chosenAt(at + 1, ids.length);
}

function marked(name: string, isChosen: boolean): string {
  return isChosen ? `${name} (${text.chosen})` : name;
}

function waitingRows(order: Extract<StoredPlacement, { kind: 'waiting-list' }>): readonly WaitingRow[] {
  const entries = new Map(order.input.entries.map((entry) => [entry.entryId, entry]));
  return order.outcome.flatMap(({ entryId, rank }) => {
    const entry = entries.get(entryId);
    if (entry === undefined) return [];
    return [
      {
        id: entryId,
        rank,
        // The end of an id tells entries apart; its beginning is the time at which it was made.
        name: marked(entryId.slice(-8), entryId === order.chosen),
        urgent: entry.isUrgent ? text.yes : text.no,
        children: entry.childCount,
        since: dayInWords(Temporal.PlainDate.from(entry.waitingSince)),
      },
    ];
  });
}

function houseRows(order: Extract<StoredPlacement, { kind: 'places' }>): readonly HouseRow[] {
  const houses = new Map(order.input.houses.map((house) => [house.ref, house]));
  return order.outcome.map(({ ref, mismatches }, at) => {
    const house = houses.get(ref);
    return {
      ref,
      rank: at + 1,
      name: marked(ref, ref === order.chosen),
      own: house?.isOwn === true ? text.yes : text.no,
      free: house?.free == null ? text.freeUnknown : String(house.free),
      mismatches: mismatches.length === 0 ? text.fits : mismatches.map(mismatchText).join('; '),
    };
  });
}

function seekerFacts(seeker: PlacesInput['seeker']): PlacementView['seeker'] {
  const needs = (['bringsPet', 'needsGroundFloor', 'needsSingleRoom'] as const).filter(
    (need) => seeker[need],
  );
  return [
    {
      term: text.age,
      details: seeker.age === null ? text.unknown : text.ageOf(seeker.age.youngest, seeker.age.oldest),
    },
    { term: text.sex, details: seeker.sex === null ? text.unknown : text.sexes[seeker.sex] },
    { term: text.comesAs, details: text.comings[seeker.comesAs] },
    {
      term: text.needs,
      details: needs.length === 0 ? text.noNeeds : needs.map((need) => text.needNames[need]).join(', '),
    },
    { term: text.from, details: dayInWords(Temporal.PlainDate.from(seeker.from)) },
    {
      term: text.until,
      details: seeker.until === null ? text.unknown : dayInWords(Temporal.PlainDate.from(seeker.until)),
    },
  ];
}
