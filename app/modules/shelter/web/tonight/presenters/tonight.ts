import { dayInWords } from '#app/words/days.ts';
import { hourInWords } from '#app/words/moments.ts';
import { isUsedUp } from '../../../domain/night-limit.ts';
import { clockDoubt } from '../../../domain/press-moment.ts';
import type { TonightGuest, TonightPremises } from '../../../use-cases/tonight.server.ts';
import { momentInWords } from '#app/words/moments.ts';
import { tonightMessages as text } from '../messages-tonight.nl.ts';

export interface GuestCard {
  readonly stayId: string;
  readonly name: string;
  /** The first letter of the name, to jump to; null where there is none. */
  readonly letter: string | null;
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
  /** Free, inside and not seen yet, in one line. */
  readonly stand: string;
  /** How many places there are, and what is wrong with that; empty where it is not known. */
  readonly places: string;
  readonly needsAttention: boolean;
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
  const newestFirst = (guests: readonly TonightGuest[]) =>
    guests.toSorted(byDoorMoment).map((guest) => presentGuest(guest, context));
  return {
    ref: page.house.ref,
    name: page.house.name,
    stand: standText(page),
    places: placesText(page),
    needsAttention: (page.figures?.over ?? 0) > 0,
    expected: cards(page.expected),
    inside: newestFirst(page.inside),
    wentOut: newestFirst(page.wentOut),
  };
}

/** How a house stands, in one line. */
export function standText({ figures, inside, expected }: TonightPremises): string {
  return text.stand(figures?.free ?? null, inside.length, expected.length);
}

export function placesText({ figures }: TonightPremises): string {
  if (figures === null || figures.capacity === null) return '';
  const { capacity, overflow, outOfService, over } = figures;
  return [
    text.ofPlaces(capacity, overflow),
    ...(outOfService > 0 ? [text.outOfService(outOfService)] : []),
    ...(over > 0 ? [text.overNote(over)] : []),
  ].join(', ');
}

/** Who was seen last stands first: that is whom one looks for to take it back. */
function byDoorMoment(one: TonightGuest, other: TonightGuest): number {
  if (one.doorAt === null || other.doorAt === null) return 0;
  return Temporal.Instant.compare(other.doorAt, one.doorAt);
}

function presentGuest(guest: TonightGuest, { names, exceptions, newKey }: TonightContext): GuestCard {
  const { nights, isHoldOver, doorState } = guest;
  const isOver = nights !== null && isUsedUp(nights);
  const name = names.get(guest.personId) ?? '';
  return {
    stayId: guest.stayId,
    name,
    letter: name.charAt(0).toLocaleUpperCase('nl') || null,
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
  return heldUntil === null ? text.reserved : text.heldUntil(momentInWords(heldUntil));
}

/** What the page says of the one whose button was pressed, as it is now; null for who is not on the list. */
export function presentPressed(
  page: TonightPremises,
  stayId: string,
  { names, newKey }: Pick<TonightContext, 'names' | 'newKey'>,
): PressedGuest | null {
  const guest = [...page.expected, ...page.inside, ...page.wentOut].find((one) => one.stayId === stayId);
  if (guest === undefined) return null;
  const { doorState, doorAt, doorEventId, personId } = guest;
  const name = names.get(personId) ?? '';
  const hour = doorAt === null ? '' : hourInWords(doorAt);
  const words =
    doorState === null
      ? text.isExpected(name)
      : doorState === 'in'
        ? text.isInside(name, hour)
        : text.isOut(name, hour);
  return { stayId, name, words, eventId: doorEventId, undoKey: newKey() };
}

export interface PressedGuest {
  readonly stayId: string;
  readonly name: string;
  readonly words: string;
  /** What can be taken back. */
  readonly eventId: string | null;
  readonly undoKey: string;
}
