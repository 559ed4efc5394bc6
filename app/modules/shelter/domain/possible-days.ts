/*
 * Days that a stay can have.
 *
 * Rule: no day of a stay lies before 1 January 1990, nor before the person was born; arrival and departure are not to
 * come; nobody leaves before they came; a stay lies within the days on which its premises are open, the day of departure
 * being at most the day on which they close; and nobody is expected more than ten years ahead. Of a birth date that is
 * partly known the first day counts that it can be, so that only what is certain is refused.
 * Source: our choice. 1990 is where the list of municipalities (data/gemeenten) begins, four years before shelter came to
 * the centre municipalities (Welzijnswet 1994); a day before it is a slip of the pen, such as 206 or 1926 for 2026. Ten
 * years is more than any decision on sheltered living runs (Wmo 2015, art. 2.3.5).
 * Example: with today on 28 November 2026, an arrival in the year 206:
 *   `impossibleDays({ arrivedOn: day('0206-11-27') }, { today: day('2026-11-28') })` is
 *     `[{ field: 'arrivedOn', kind: 'long-ago', day: day('0206-11-27'), limit: day('1990-01-01') }]`.
 * Today is possible, tomorrow is not:
 *   `['2026-11-28', '2026-11-29'].map((text) => impossibleDays({ arrivedOn: day(text) }, { today: day('2026-11-28')
 *     }).length)` is `[0, 1]`.
 * Someone can come on the day of their birth, and not on the day before:
 *   `['2000-05-01', '2000-04-30'].map((text) => impossibleDays({ arrivedOn: day(text) }, { today: day('2026-11-28'),
 *     bornOn: day('2000-05-01') }).map(({ kind }) => kind))` is `[[], ['before-birth']]`.
 */

import type { OpenPeriod } from '#app/kernel/period.ts';

type Day = Temporal.PlainDate;

/** The first day that anything in the register can have. */
export const firstPossibleDay = Temporal.PlainDate.from('1990-01-01');

/** How far ahead someone can be expected to come or to leave. */
const mostYearsAhead = 10;

/** The days of a stay; one that is left out or null is not known. */
export interface StayDays {
  readonly arrivedOn?: Day | null;
  readonly leftOn?: Day | null;
  readonly expectedFrom?: Day | null;
  readonly expectedUntil?: Day | null;
}

/** What the days are held against; what is left out or null is not known, and then nothing is said of it. */
export interface DayBounds {
  readonly today: Day;
  /** The first day on which the person can have been born. */
  readonly bornOn?: Day | null;
  /** When the premises are open. */
  readonly open?: OpenPeriod;
}

type ImpossibleKind =
  | 'long-ago'
  | 'before-birth'
  | 'in-future'
  | 'too-far-ahead'
  | 'before-arrival'
  | 'before-opening'
  | 'after-closing';

export interface ImpossibleDay {
  readonly field: keyof StayDays;
  readonly kind: ImpossibleKind;
  readonly day: Day;
  /** The day it should have kept to: the first or the last that is possible, or the day of arrival. */
  readonly limit: Day;
}

const fields = ['arrivedOn', 'leftOn', 'expectedFrom', 'expectedUntil'] as const;

/** Every day of the stay that cannot be, in the order of the fields; for each the first reason alone. */
export function impossibleDays(days: StayDays, bounds: DayBounds): readonly ImpossibleDay[] {
  return fields.flatMap((field) => {
    const day = days[field] ?? null;
    const fault = day === null ? null : faultOf(field, day, days, bounds);
    return day === null || fault === null ? [] : [{ field, day, ...fault }];
  });
}

type Fault = Pick<ImpossibleDay, 'kind' | 'limit'>;

function faultOf(field: keyof StayDays, day: Day, days: StayDays, bounds: DayBounds): Fault | null {
  const { today, bornOn, open } = bounds;
  const isDone = field === 'arrivedOn' || field === 'leftOn';
  const isEnd = field === 'leftOn' || field === 'expectedUntil';
  const furthest = today.add({ years: mostYearsAhead });
  const start = field === 'leftOn' ? days.arrivedOn : isEnd ? (days.arrivedOn ?? days.expectedFrom) : null;
  return (
    before(day, firstPossibleDay, 'long-ago') ??
    before(day, bornOn, 'before-birth') ??
    (isDone ? after(day, today, 'in-future') : after(day, furthest, 'too-far-ahead')) ??
    before(day, start, 'before-arrival') ??
    before(day, open?.from, 'before-opening') ??
    after(day, isEnd ? open?.until : open?.until?.subtract({ days: 1 }), 'after-closing')
  );
}

function before(day: Day, limit: Day | null | undefined, kind: ImpossibleKind): Fault | null {
  return limit != null && Temporal.PlainDate.compare(day, limit) < 0 ? { kind, limit } : null;
}

function after(day: Day, limit: Day | null | undefined, kind: ImpossibleKind): Fault | null {
  return limit != null && Temporal.PlainDate.compare(day, limit) > 0 ? { kind, limit } : null;
}
