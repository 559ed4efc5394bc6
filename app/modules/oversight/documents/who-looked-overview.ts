import { isRole } from '#app/kernel/role.ts';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { roleNames } from '#app/modules/organisation/index.ts';
import type { KindToPerson } from '#app/kernel/kind-to-person.ts';
import type { AuditWords, ToldToPerson } from '#app/platform/audit/words.ts';
import { hourInWords } from '#app/words/moments.ts';
import type { ActAboutPerson, WorkedFor } from '../data/acts-about-person.server.ts';
import { isLook, visitsOf, type Visit, type VisitAct } from '../domain/visits.ts';
import { placesOn } from '../domain/worked-for.ts';
import { whoLookedTexts as text } from './who-looked-texts.nl.ts';

/** An act in the words of the person it was about. */
export interface ToldAct extends VisitAct {
  readonly organisation: string;
  readonly role: string;
  /** Of the worker; empty for who has no account. */
  readonly name: string;
  readonly what: string;
  readonly why: string;
}

/** What is needed to tell acts. */
export interface Telling {
  readonly words: AuditWords;
  readonly regionName: string;
  readonly workedFor: readonly WorkedFor[];
}

/** An act as it is told; one that no module has words for is told by its label, so that nothing is hidden. */
export function tellAct(telling: Telling, act: ActAboutPerson): ToldAct {
  const told = toldOf(telling.words, act.action);
  const { organisation, role } = whoOf(telling, act);
  return {
    at: act.at,
    actor: `${act.actorId ?? act.origin} ${act.role}`,
    kind: told.kind,
    isDone: act.result === 'done',
    organisation,
    role,
    name: act.actorName ?? '',
    what: act.result === 'done' ? told.words : text.notDone(told.words),
    why: told.tellsReason === true ? (act.purpose ?? '') : '',
  };
}

function toldOf({ toPerson = {}, actions }: AuditWords, action: string): ToldToPerson {
  return toPerson[action] ?? { kind: 'change', words: text.unknownAct(actions[action] ?? action) };
}

function whoOf({ workedFor, regionName }: Telling, { actorId, role, at, origin }: ActAboutPerson) {
  if (origin === 'cli') return { organisation: text.command, role: '' };
  if (actorId === null)
    return { organisation: /^(?:web|api)/u.test(origin) ? text.visitor : text.program, role: '' };
  return {
    organisation: placeOf({ workedFor, regionName }, actorId, role, dutchDayOf(at)),
    role: isRole(role) ? roleNames[role] : role,
  };
}

/** For whom somebody worked on a day, in words. @param role null for any role */
export function placeOf(
  { workedFor, regionName }: Pick<Telling, 'workedFor' | 'regionName'>,
  userId: string,
  role: string | null,
  on: Temporal.PlainDate,
): string {
  const held = workedFor.filter((had) => had.userId === userId);
  const places = placesOn(held, role, on);
  if (places.length > 0) return places.join(text.either);
  const isOfRegion = held.some((had) => had.place === null && (role === null || had.role === role));
  return isOfRegion ? text.region(regionName) : text.placeUnknown;
}

export type ToldVisit = Visit<ToldAct>;

/** How often each organisation looked, under each role. */
export interface OrganisationLooks {
  readonly organisation: string;
  readonly role: string;
  readonly times: number;
  readonly last: Temporal.PlainDate;
}

export interface Overview {
  /** Newest first. */
  readonly visits: readonly ToldVisit[];
  readonly looks: number;
  readonly organisations: readonly OrganisationLooks[];
  readonly changes: number;
  readonly emergencies: number;
  readonly takenAlong: number;
}

export function overviewOf(acts: readonly ToldAct[]): Overview {
  const visits = visitsOf(acts);
  const looks = visits.filter(isLook);
  const count = (kind: KindToPerson) => acts.filter((act) => act.kind === kind && act.isDone).length;
  return {
    visits,
    looks: looks.length,
    organisations: perOrganisation(looks),
    changes: count('change'),
    emergencies: count('emergency'),
    takenAlong: count('take-along'),
  };
}

function perOrganisation(looks: readonly ToldVisit[]): readonly OrganisationLooks[] {
  const found = new Map<string, OrganisationLooks>();
  for (const { day, acts } of looks) {
    const { organisation, role } = acts[0];
    const key = `${organisation}\n${role}`;
    const before = found.get(key);
    // The visits come newest first: the first one met is the last one made.
    found.set(key, { organisation, role, times: (before?.times ?? 0) + 1, last: before?.last ?? day });
  }
  return [...found.values()];
}

/** How many organisations there are among these: one that looked under two roles counts once. */
export function organisationCount(organisations: readonly OrganisationLooks[]): number {
  return new Set(organisations.map(({ organisation }) => organisation)).size;
}

/** What somebody did in one visit, of some kinds. */
export interface VisitRow {
  readonly day: Temporal.PlainDate;
  readonly time: string;
  readonly organisation: string;
  readonly role: string;
  readonly name: string;
  /** Each thing once, with how often. */
  readonly what: readonly string[];
  readonly why: string;
}

/** A row for each visit in which something of these kinds was done. */
export function rowsOf(visits: readonly ToldVisit[], kinds: readonly KindToPerson[]): readonly VisitRow[] {
  return visits.flatMap(({ day, acts }) => {
    const [first, ...others] = acts.filter(({ kind }) => kinds.includes(kind));
    if (first === undefined) return [];
    const of = [first, ...others];
    const { organisation, role, name } = first;
    const time = text.untilTime(hourInWords(first.at), hourInWords((of.at(-1) ?? first).at));
    const reasons = new Set(of.map(({ why }) => why).filter((why) => why !== ''));
    return [{ day, time, organisation, role, name, what: eachOnce(of), why: [...reasons].join('; ') }];
  });
}

function eachOnce(acts: readonly ToldAct[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { what } of acts) times.set(what, (times.get(what) ?? 0) + 1);
  return [...times].map(([what, count]) => capital(text.several(what, count)));
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
