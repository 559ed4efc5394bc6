import { dayInWords } from '#app/words/days.ts';
import { hourInWords } from '#app/words/moments.ts';
import type { ShelterCodes } from '../../../data/code-lists.server.ts';
import type { StayVersion } from '../../../data/stay-history.server.ts';
import type { StayRecord } from '../../../data/stays.server.ts';
import type { CodeListEntry } from '../../../domain/code-list.ts';
import type { StayDoor } from '../../../data/tonight.server.ts';
import type { Stay } from '../../../domain/stay.ts';
import { momentInWords } from '#app/words/moments.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';

export interface Fact {
  readonly term: string;
  readonly details: string;
}

export interface StayNames {
  readonly codes: ShelterCodes;
  readonly municipalities: ReadonlyMap<string, string>;
}

/** How a stay stands: who has a place here stays here, whether or not the door saw them tonight. */
export function statusText({ status, arrivedOn }: Pick<Stay, 'status' | 'arrivedOn'>): string {
  const since = status === 'present' ? day(arrivedOn) : null;
  return since === null ? text.statuses[status] : text.stayingSince(since);
}

/** What the door saw tonight of who has a place. */
export function presentDoor({ status }: Pick<Stay, 'status'>, door: StayDoor | null): readonly Fact[] {
  if (status !== 'present' && status !== 'reserved') return [];
  const hour = door === null ? '' : hourInWords(door.at);
  const details =
    door === null ? text.door.none : door.state === 'in' ? text.door.in(hour) : text.door.out(hour);
  return [{ term: text.door.term, details }];
}

/** What is recorded of a stay, in words; what is unknown is left out unless it matters. */
export function presentStay(record: StayRecord, { codes, municipalities }: StayNames): readonly Fact[] {
  const { stay } = record;
  const { departure } = stay;
  const facts: readonly (readonly [string, string | null])[] = [
    [text.status, statusText(stay)],
    [text.premises, record.premisesName],
    [text.bed, stay.bedRef],
    [text.arrived, day(stay.arrivedOn)],
    [text.expectedArrival, stay.arrivedOn === null ? day(stay.expectedFrom) : null],
    [text.left, day(stay.leftOn)],
    [text.expectedLeaving, stay.leftOn === null ? (day(stay.expectedUntil) ?? text.unknown) : null],
    [text.held, stay.heldUntil === null ? null : momentInWords(stay.heldUntil)],
    [text.destination, departure && name(codes.destinations, departure.destination)],
    [text.municipality, departure && municipality(municipalities, departure.municipality)],
    [text.contractForm, departure && name(codes.contractForms, departure.contractForm)],
    [text.noRoofReason, departure && name(codes.noRoofReasons, departure.noRoofReason)],
    [text.followUp, departure && departure.followUp],
    [text.route, name(codes.routes, record.route)],
    [text.situation, name(codes.situations, record.situationBefore)],
    [text.origin, municipality(municipalities, record.originMunicipality)],
    [text.exceptionReason, record.exceptionReason],
  ];
  return facts.flatMap(([term, details]) => (details === null || details === '' ? [] : [{ term, details }]));
}

export interface HistoryRow {
  readonly key: string;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly why: string;
  readonly state: string;
}

/** The stay as it is now and as it was, newest first. */
export function presentHistory(
  record: StayRecord,
  versions: readonly StayVersion[],
  userId: string,
): readonly HistoryRow[] {
  const now = { ...record.stay, ...record };
  return [now, ...versions].map((version) => ({
    key: String(version.revisionNo),
    when: momentInWords(version.recordedAt),
    what: text.changeKinds[version.changeKind] ?? version.changeKind,
    who: whoText(version.recordedBy, userId),
    why: version.changeReason ?? '',
    state: stateOf(version),
  }));
}

function whoText(recordedBy: string | null, userId: string): string {
  if (recordedBy === null) return text.system;
  return recordedBy === userId ? text.you : text.colleague;
}

type State = Pick<
  StayVersion,
  'status' | 'bedRef' | 'arrivedOn' | 'leftOn' | 'expectedFrom' | 'expectedUntil'
>;

function stateOf({ status, bedRef, arrivedOn, leftOn, expectedFrom, expectedUntil }: State): string {
  const from = day(arrivedOn ?? expectedFrom);
  const until = day(leftOn ?? expectedUntil);
  return [
    text.statuses[status],
    ...(from === null ? [] : [`van ${from}`]),
    ...(until === null ? [] : [`tot ${until}`]),
    ...(bedRef === null ? [] : [`bed ${bedRef}`]),
  ].join(', ');
}

function day(date: Temporal.PlainDate | null): string | null {
  return date === null ? null : dayInWords(date);
}

function name(entries: readonly CodeListEntry[], code: string | null): string | null {
  return code === null ? null : (entries.find((entry) => entry.code === code)?.nl ?? code);
}

function municipality(names: ReadonlyMap<string, string>, code: string | null): string | null {
  return code === null ? null : (names.get(code) ?? code);
}
