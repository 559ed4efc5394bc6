/*
 * Which acts belong to one visit.
 *
 * Rule: acts of one worker under one role belong together as long as no more than half an hour passes between one and
 * the next, on one day on Dutch clocks. A visit in which something was looked at, or opened as an emergency, counts as a
 * look, however much was looked at in it; keeping the record itself does not.
 * Source: GDPR art. 15 and CJEU 22 June 2023, C-579/21 (Pankki S): a person is told when, by whom in general and why
 * the data were consulted; the half hour is that of a visit to the log (`visitMinutes`).
 * Example: of looks at 10:00, 10:30 and 11:01 the first two are one visit:
 *   `visitsOf([{ at: moment('2026-03-04T10:00:00Z'), actor: 'a', kind: 'look', isDone: true }, { at:
 *   moment('2026-03-04T10:30:00Z'), actor: 'a', kind: 'look', isDone: true }, { at: moment('2026-03-04T11:01:00Z'), actor:
 *   'a', kind: 'look', isDone: true }]).length` is `2`.
 * A quarter to midnight and just after it are two days: `visitsOf([{ at: moment('2026-03-04T22:45:00Z'), actor: 'a',
 *   kind: 'look', isDone: true }, { at: moment('2026-03-04T23:05:00Z'), actor: 'a', kind: 'look', isDone: true }]).length`
 *   is `2`.
 */
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { KindToPerson } from '#app/kernel/kind-to-person.ts';

/** What of an act decides to which visit it belongs. */
export interface VisitAct {
  readonly at: Temporal.Instant;
  /** Who acted, under which role and for whom: the same for acts that may belong together. */
  readonly actor: string;
  readonly kind: KindToPerson;
  /** False for what was refused or went wrong: then nothing was seen or changed. */
  readonly isDone: boolean;
}

export interface Visit<Act extends VisitAct> {
  readonly day: Temporal.PlainDate;
  /** Oldest first; never empty. */
  readonly acts: readonly [Act, ...Act[]];
}

const longestPause = Temporal.Duration.from({ minutes: 30 });

/** The visits, the newest first. @param acts in any order */
export function visitsOf<Act extends VisitAct>(acts: readonly Act[]): readonly Visit<Act>[] {
  const visits: { day: Temporal.PlainDate; acts: [Act, ...Act[]] }[] = [];
  const latest = new Map<string, (typeof visits)[number]>();
  for (const act of acts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const day = dutchDayOf(act.at);
    const visit = latest.get(act.actor);
    if (visit !== undefined && visit.day.equals(day) && isSoonAfter(visit.acts.at(-1), act)) {
      visit.acts.push(act);
      continue;
    }
    const begun: (typeof visits)[number] = { day, acts: [act] };
    visits.push(begun);
    latest.set(act.actor, begun);
  }
  return visits.toReversed();
}

function isSoonAfter(before: VisitAct | undefined, { at }: VisitAct): boolean {
  return before !== undefined && Temporal.Duration.compare(before.at.until(at), longestPause) <= 0;
}

/** Whether somebody looked at the person's data in this visit. */
export function isLook({ acts }: Visit<VisitAct>): boolean {
  return acts.some(({ kind, isDone }) => isDone && (kind === 'look' || kind === 'emergency'));
}
