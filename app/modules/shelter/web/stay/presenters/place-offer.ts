import { isEmpty } from '#app/kernel/period.ts';
import { parseDay } from '#app/kernel/parse-day.ts';
import { askedOfHouses, type AskedOfHouse } from '../../../domain/house-answers.ts';
import type { MismatchCode } from '../../../domain/placement.ts';
import type { Seeker } from '../../../domain/seeker.ts';
import type { OfferedPlace } from '../../../use-cases/offer-places.server.ts';
import { placeMessages as text } from '../messages-place.nl.ts';
import { answerMessages } from '../../premises/messages-answers.nl.ts';
import { premisesMessages } from '../../premises/messages-premises.nl.ts';
import { answerText } from '../../premises/presenters/answers.ts';
import { presentContact, type ContactView } from '../../premises/presenters/contact.ts';
import { listInWords } from '#app/words/lists.ts';
import { mismatchText } from '../messages-fit.nl.ts';

/** How long a place can be held, in hours. */
export const holdHours = [2, 4, 8, 12, 24, 48, 72, 168] as const;

export type Needs = Pick<
  Seeker,
  'comesAs' | 'people' | 'bringsPet' | 'needsGroundFloor' | 'needsSingleRoom' | 'from' | 'until'
>;

/** Reads `?komt=…&personen=…&huisdier=1&begane-grond=1&eigen-kamer=1&vanaf=…&tot=…`; without days: tonight, end unknown. */
export function readNeeds(query: URLSearchParams, today: Temporal.PlainDate): Needs {
  const comesAs = (['couple', 'family'] as const).find((each) => each === query.get('komt')) ?? 'single';
  const typed = Number(query.get('personen') ?? '');
  const people = comesAs === 'family' && Number.isInteger(typed) && typed >= 2 && typed <= 20 ? typed : 2;
  const from = parseDay(query.get('vanaf') ?? '') ?? today;
  const until = parseDay(query.get('tot') ?? '');
  return {
    comesAs,
    ...(comesAs === 'single' ? {} : { people }),
    bringsPet: query.get('huisdier') !== null,
    needsGroundFloor: query.get('begane-grond') !== null,
    needsSingleRoom: query.get('eigen-kamer') !== null,
    from,
    until: isEmpty({ from, until }) ? null : until,
  };
}

export interface PlaceRow {
  readonly ref: string;
  readonly name: string;
  readonly kind: string;
  readonly location: string;
  readonly providers: string;
  readonly isOwn: boolean;
  readonly contact: ContactView;
  readonly free: number | null;
  /** Numbered beds that are free the whole time. */
  readonly beds: readonly string[];
  readonly fit: 'fits' | 'ask' | 'bars';
  readonly bars: readonly string[];
  readonly remarks: readonly string[];
  /** What the house answered before. */
  readonly said: readonly string[];
  /** What can be asked there now. */
  readonly questions: readonly AskedOfHouse[];
}

/** What has to be asked at the house, where the register does not say it. */
const askedBy: Partial<Readonly<Record<MismatchCode, AskedOfHouse>>> = {
  'pets-unknown': 'takesPets',
  'couples-unknown': 'takesCouples',
  'families-unknown': 'takesFamilies',
  'ground-floor-unknown': 'isOnGroundFloor',
  'single-room-unknown': 'hasSingleRooms',
};

/** What the house said of what this seeker needs. */
function saidBy(house: OfferedPlace['house'], needs: Needs): readonly string[] {
  const isAsked: Record<AskedOfHouse, boolean> = {
    takesPets: needs.bringsPet,
    takesCouples: needs.comesAs === 'couple',
    takesFamilies: needs.comesAs === 'family',
    isOnGroundFloor: needs.needsGroundFloor,
    hasSingleRooms: needs.needsSingleRoom,
  };
  return askedOfHouses.flatMap((asked) => {
    const said = isAsked[asked] ? answerText(house, asked) : null;
    return said === null ? [] : [answerMessages.line(premisesMessages.characteristics[asked], said)];
  });
}

/** How many places fit, can be asked after, and do not fit. */
export function resultsOf(places: readonly Pick<PlaceRow, 'fit'>[]) {
  const of = (fit: PlaceRow['fit']) => places.filter((place) => place.fit === fit).length;
  return { fits: of('fits'), ask: of('ask'), all: places.length };
}

/** Whom to ask first where nothing fits for certain: the places with most room, at most three. */
export function askFirst(places: readonly Pick<PlaceRow, 'fit' | 'name' | 'free'>[]): string | undefined {
  if (places.some(({ fit }) => fit === 'fits')) return undefined;
  const asked = places
    .filter(({ fit }) => fit === 'ask')
    .toSorted((one, other) => (other.free ?? 0) - (one.free ?? 0))
    .slice(0, 3);
  return asked.length === 0
    ? undefined
    : text.askFirst(
        listInWords(asked.map(({ name, free }) => (free === null ? name : `${name} (${text.free(free)})`))),
      );
}

export function presentOffer(
  { house, free, mismatches }: OfferedPlace,
  beds: ReadonlyMap<string, readonly string[]>,
  needs: Needs,
): PlaceRow {
  const of = (severity: 'bar' | 'remark') =>
    mismatches.filter((mismatch) => mismatch.severity === severity).map(mismatchText);
  const [bars, remarks] = [of('bar'), of('remark')];
  return {
    ref: house.ref,
    name: house.name,
    kind: house.kindNl,
    location: house.location ?? '',
    providers: house.providers.join(', '),
    isOwn: house.isOwn,
    contact: presentContact(house.contact),
    free,
    beds: beds.get(house.ref) ?? [],
    fit: bars.length > 0 ? 'bars' : remarks.length > 0 ? 'ask' : 'fits',
    bars,
    remarks,
    said: saidBy(house, needs),
    questions: mismatches.flatMap(({ code }) => askedBy[code] ?? []),
  };
}
