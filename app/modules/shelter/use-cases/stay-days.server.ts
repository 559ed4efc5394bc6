import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { birthYearOf, stayBounds } from '../data/stay-bounds.server.ts';
import { impossibleDays, type ImpossibleDay } from '../domain/possible-days.ts';
import type { Stay, StayRefusal } from '../domain/stay.ts';

/**
 * What is wrong with the days of a stay: before birth, while the premises were not open, long ago, or far ahead. Of a
 * stay that was there only days that change are judged, so that what was recorded before can still be put right. Of the
 * birth date the year counts alone: that is known without reading who somebody is.
 */
export async function stayDaysFault(
  tx: ReadTransaction,
  { regionId }: Scope,
  { before, after, today }: { before: Stay | null; after: Stay; today: Temporal.PlainDate },
): Promise<StayRefusal | null> {
  const { open, birthYear } = await stayBounds(tx, regionId, after);
  const impossible = impossibleDays(after, { today, bornOn: firstOf(birthYear), open }).find(
    ({ field, day }) => before?.[field]?.equals(day) !== true,
  );
  return impossible === undefined ? null : { kind: 'impossible-day', impossible };
}

/** Why something cannot have happened to a person on a day. */
export interface DayRefusal {
  readonly kind: 'impossible-day';
  readonly impossible: ImpossibleDay;
}

/** What is wrong with a day on which somebody reported, asked or began to wait: long ago, to come, or before birth. */
export async function personDayFault(
  tx: ReadTransaction,
  { regionId }: Scope,
  { personId, day, today }: { personId: string | null; day: Temporal.PlainDate; today: Temporal.PlainDate },
): Promise<DayRefusal | null> {
  const birthYear = personId === null ? null : await birthYearOf(tx, regionId, personId);
  const [impossible] = impossibleDays({ arrivedOn: day }, { today, bornOn: firstOf(birthYear) });
  return impossible === undefined ? null : { kind: 'impossible-day', impossible };
}

function firstOf(year: number | null): Temporal.PlainDate | null {
  return year === null ? null : Temporal.PlainDate.from({ year, month: 1, day: 1 });
}
