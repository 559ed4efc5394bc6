import { dayInWords } from '#app/words/days.ts';
import { hourInWords } from '#app/words/moments.ts';
import { isUsedUp } from '../../../domain/night-limit.ts';
import { clockDoubt } from '../../../domain/press-moment.ts';
import type { TonightGuest, TonightPremises } from '../../../use-cases/tonight.server.ts';
import { momentName } from '../../dates.ts';
import { tonightMessages as text } from '../messages-tonight.nl.ts';

export interface GuestCard {
  readonly stayId: string;
  readonly name: string;
  readonly facts: readonly string[];
  /** Nights of the month, where the house has a limit. */
  readonly nights: string | null;
  readonly needsAttention: boolean;
  /** More nights than the house rule allows: the reason is asked with the button. */
  readonly asksException: boolean;
  /** What can be taken back. */
  readonly eventId: string | null;
  /** One key for each button, so that a form that is sent again counts once. */
  readonly keys: { readonly act: string; readonly undo: string };
}

export interface HouseTonight {
  readonly ref: string;
  readonly name: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly note?: string;
    readonly needsAttention?: boolean;
  }[];
  readonly expected: readonly GuestCard[];
  readonly inside: readonly GuestCard[];
  readonly wentOut: readonly GuestCard[];
}

export interface TonightContext {
  readonly names: ReadonlyMap<string, string>;
  readonly exceptions: ReadonlyMap<string, string>;
  readonly newKey: () => string;
}

export function presentHouse(page: TonightPremises, context: TonightContext): HouseTonight {
  const cards = (guests: readonly TonightGuest[]) =>
    guests
      .map((guest) => presentGuest(guest, context))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
  return {
    ref: page.house.ref,
    name: page.house.name,
    figures: figuresOf(page),
    expected: cards(page.expected),
    inside: cards(page.inside),
    wentOut: cards(page.wentOut),
  };
}

/** Free places first: the question at the door. */
export function figuresOf({ figures, inside, expected }: TonightPremises): HouseTonight['figures'] {
  const people = [
    { label: text.inside, value: String(inside.length) },
    { label: text.expected, value: String(expected.length) },
  ];
  if (figures === null || figures.capacity === null || figures.free === null) return people;
  const { capacity, overflow, outOfService, free, over } = figures;
  const notes = [
    text.ofPlaces(capacity, overflow),
    ...(outOfService > 0 ? [text.outOfService(outOfService)] : []),
    ...(over > 0 ? [text.overNote(over)] : []),
  ];
  return [
    { label: text.free, value: String(free), note: notes.join(', '), needsAttention: free === 0 || over > 0 },
    ...people,
  ];
}

function presentGuest(guest: TonightGuest, { names, exceptions, newKey }: TonightContext): GuestCard {
  const { nights, isHoldOver, doorState } = guest;
  const isOver = nights !== null && isUsedUp(nights);
  return {
    stayId: guest.stayId,
    name: names.get(guest.personId) ?? '',
    facts: factsOf(guest, exceptions),
    nights: nights === null || nights.limit === null ? null : text.nights(nights.used, nights.limit),
    needsAttention: isHoldOver || (isOver && doorState !== 'in'),
    asksException: isOver && doorState !== 'in',
    eventId: guest.doorEventId,
    keys: { act: newKey(), undo: newKey() },
  };
}

function factsOf(guest: TonightGuest, exceptions: ReadonlyMap<string, string>): readonly string[] {
  const { bedRef, status, arrivedOn, heldUntil, isHoldOver, doorState, doorAt, nightException } = guest;
  return [
    ...(bedRef === null ? [] : [text.bed(bedRef)]),
    ...(doorState !== null && doorAt !== null
      ? [doorState === 'in' ? text.seenIn(hourInWords(doorAt)) : text.seenOut(hourInWords(doorAt))]
      : []),
    ...doubtsOf(guest),
    ...(status === 'reserved' ? [isHoldOver ? text.holdOver : heldText(heldUntil)] : []),
    ...(status === 'present' && arrivedOn !== null ? [text.staying(dayInWords(arrivedOn))] : []),
    ...(nightException === null
      ? []
      : [text.exceptionGiven(exceptions.get(nightException) ?? nightException)]),
  ];
}

/** What to look at before believing the time of the last press, or the press itself. */
function doubtsOf({ doorAt, devicePressedAt, deviceSentAt, isLate }: TonightGuest): readonly string[] {
  const device = devicePressedAt === null ? null : { pressedAt: devicePressedAt, sentAt: deviceSentAt };
  const doubt = doorAt === null ? null : clockDoubt(device, doorAt);
  return [
    ...(doubt?.kind === 'clock-off' ? [text.clockOff(doubt.minutes)] : []),
    ...(doubt?.kind === 'phone-says' ? [text.phoneSays(hourInWords(doubt.pressedAt))] : []),
    ...(isLate ? [text.cameLate] : []),
  ];
}

function heldText(heldUntil: Temporal.Instant | null): string {
  return heldUntil === null ? text.reserved : text.heldUntil(momentName(heldUntil));
}
