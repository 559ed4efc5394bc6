import { birthDays } from '#app/kernel/birth-date.ts';
import { birthDatesOf } from '#app/modules/people/index.server.ts';
import { asLogged } from '#app/platform/acts/logged.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { birthYearOf, stayBounds } from '../data/stay-bounds.server.ts';
import { impossibleDays, type ImpossibleDay } from '../domain/possible-days.ts';
import type { Stay, StayRefusal } from '../domain/stay.ts';

type Day = Temporal.PlainDate;

interface JudgedAt {
  readonly today: Day;
  readonly keys: KeyRing | undefined;
}

/**
 * What is wrong with the days of a stay: before birth, while the premises were not open, long ago, or far ahead. Of a
 * stay that was there only days that change are judged, so that what was recorded before can still be put right. The
 * birth date counts as far as it is known; where it may not be read its year does.
 */
export async function stayDaysFault(
  tx: WriteTransaction,
  { regionId }: Scope,
  { before, after, today, keys }: JudgedAt & { readonly before: Stay | null; readonly after: Stay },
): Promise<StayRefusal | null> {
  const { open, birthYear } = await stayBounds(tx, regionId, after);
  const bornOn = await firstBirthDay(tx, { regionId, personId: after.personId, birthYear, keys });
  const impossible = impossibleDays(after, { today, bornOn, open }).find(
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
  tx: WriteTransaction,
  { regionId }: Scope,
  { personId, day, today, keys }: JudgedAt & { readonly personId: string | null; readonly day: Day },
): Promise<DayRefusal | null> {
  const birthYear = personId === null ? null : await birthYearOf(tx, regionId, personId);
  const bornOn = await firstBirthDay(tx, { regionId, personId, birthYear, keys });
  const [impossible] = impossibleDays({ arrivedOn: day }, { today, bornOn });
  return impossible === undefined ? null : { kind: 'impossible-day', impossible };
}

interface BirthRead {
  readonly regionId: string;
  readonly personId: string | null;
  readonly birthYear: number | null;
  readonly keys: KeyRing | undefined;
}

/** The first day on which somebody can have been born; the callers write in the log for whom they act. */
async function firstBirthDay(
  tx: WriteTransaction,
  { regionId, personId, birthYear, keys }: BirthRead,
): Promise<Day | null> {
  if (personId !== null && keys !== undefined) {
    const births = await birthDatesOf(asLogged(tx), keys, regionId, [personId]);
    const birth = births.get(personId);
    if (birth !== undefined) return birthDays(birth).first;
  }
  return birthYear === null ? null : Temporal.PlainDate.from({ year: birthYear, month: 1, day: 1 });
}
