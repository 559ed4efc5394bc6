import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { AuditAction } from '#app/platform/audit/words.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { placeOfStay } from '../data/places.server.ts';
import { findStay, type StayRecord } from '../data/stays.server.ts';
import { lockPlace, updateStay, type StayChange } from '../data/write-stays.server.ts';
import type { Stay, StayRefusal } from '../domain/stay.ts';
import { stayLog } from './about-person.ts';
import type { Act } from './act.ts';
import { perform } from './perform.server.ts';
import { stayDaysFault } from './stay-days.server.ts';

/** A change to a stay that is there. */
export interface StayAct extends Act {
  readonly stayId: string;
}

/** `stay-unknown`: there is none that this user may change. */
export type ChangeRefusal = StayRefusal | { readonly kind: 'stay-unknown' } | DatabaseRefusal;
export type ChangedStay = Result<Stay, ChangeRefusal>;

/** A stay held for the rest of the transaction, with where it is. */
export interface HeldStay {
  readonly record: StayRecord;
  readonly premisesId: string;
  readonly bedId: string | null;
}

/** Reads a stay after holding its house and person, so that two changes follow each other. */
export async function holdStay(
  tx: WriteTransaction,
  { regionId }: Scope,
  stayId: string,
): Promise<HeldStay | null> {
  const before = await findStay(tx, regionId, stayId);
  const place = await placeOfStay(tx, regionId, stayId);
  if (before === null || place === null) return null;
  await lockPlace(tx, place.premisesId, before.stay.personId);
  const record = await findStay(tx, regionId, stayId);
  return record === null ? null : { record, ...place };
}

/** Applies a rule to a stay and writes what comes out, with the action in the audit log. */
export function changeStay(
  database: Database,
  scope: Scope,
  act: StayAct,
  {
    action,
    ...change
  }: Pick<StayChange, 'kind' | 'reason'> & {
    readonly action: AuditAction;
    readonly exceptionReason?: string | null;
  },
  rule: (stay: Stay, tx: WriteTransaction) => Result<Stay, StayRefusal> | Promise<Result<Stay, StayRefusal>>,
): Promise<ChangedStay> {
  const log = stayLog(action);
  return perform<Stay, ChangeRefusal>(database, scope, act, log, async (tx) => {
    const held = await holdStay(tx, scope, act.stayId);
    if (held === null) return refuse({ kind: 'stay-unknown' });
    const changed = await rule(held.record.stay, tx);
    if (!changed.ok) return changed;
    const stay = changed.value;
    const days = { before: held.record.stay, after: stay, today: act.moment.today, keys: act.keys };
    const fault = await stayDaysFault(tx, scope, days);
    if (fault !== null) return refuse(fault);
    if (!(await updateStay(tx, scope.regionId, { ...change, stay, bedId: held.bedId })))
      return refuse({ kind: 'not-allowed' });
    return succeed(stay);
  });
}
