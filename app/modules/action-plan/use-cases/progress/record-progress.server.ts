import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { LoggedAct } from '#app/platform/acts/logged.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges, type NewChange } from '../../data/plan/changes.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import {
  insertRealisedAmount,
  insertRealisedResult,
  loadProgress,
  mayRecordProgress,
  withdrawEntry,
} from '../../data/progress/progress.server.ts';
import type { RealisedAmount, RealisedResult } from '../../domain/progress/progress.ts';
import { isSameAmount } from '../../domain/progress/same-amount.ts';
import type { PlanEdit, PlanUnknown } from '../plan/edit-plan.server.ts';
import { findMeasure } from '../plan/plan-parts.ts';

export interface RecordAmountRequest extends PlanEdit {
  readonly amount: Omit<RealisedAmount, 'id'>;
}

export interface RecordResultRequest extends PlanEdit {
  readonly result: Omit<RealisedResult, 'id'>;
}

export interface WithdrawProgressRefusal {
  readonly kind: 'entry-unknown' | 'reason-needed';
}

export type RecordProgressRefusal =
  | PlanUnknown
  | {
      readonly kind:
        | 'measure-unknown'
        | 'line-unknown'
        | 'result-unknown'
        | 'not-your-measure'
        | 'no-source'
        | 'recorded-already';
    };

interface Entry {
  readonly id: string;
}

type Recorded = Result<Entry, RecordProgressRefusal>;

/**
 * Records money spent on a measure or one of its lines. A municipal policy officer may do so for measures that
 * concern the own municipality; a measure that names none concerns them all.
 */
export async function recordRealisedAmount(
  database: Database,
  scope: Scope,
  { plan: slug, origin, amount }: RecordAmountRequest,
): Promise<Recorded> {
  const key = { regionId: scope.regionId, slug };
  if (amount.source.trim() === '') return refuse({ kind: 'no-source' });
  const log = about('record-realised-amount', 'measure', `${slug}/${amount.measureId}`);
  return act<Entry, RecordProgressRefusal>(database, { scope, origin }, { log }, async (tx) => {
    const plan = await loadPlan(tx, scope.regionId, slug);
    if (plan === null) return refuse({ kind: 'plan-unknown' });
    const measure = findMeasure(plan, amount.measureId);
    if (measure === null) return refuse({ kind: 'measure-unknown' });
    if (amount.lineId !== null && !measure.lines.some(({ id }) => id === amount.lineId))
      return refuse({ kind: 'line-unknown' });
    if (!(await mayRecordProgress(tx, key, measure.id))) return refuse({ kind: 'not-your-measure' });
    const { amounts } = await loadProgress(tx, key);
    if (amounts.some((other) => isSameAmount(other, amount))) return refuse({ kind: 'recorded-already' });
    const id = await insertRealisedAmount(tx, key, scope.userId, amount);
    await insertChanges(tx, key, scope.userId, [
      {
        ...progressChange('realised-amount', measure.id, amount.lineId),
        after: formatEuro(amount.cents),
        differenceCents: amount.cents,
        reason: amount.note,
      },
    ]);
    return succeed({ id });
  });
}

/** Records a result reached, under the same rule. */
export async function recordRealisedResult(
  database: Database,
  scope: Scope,
  { plan: slug, origin, result }: RecordResultRequest,
): Promise<Recorded> {
  const key = { regionId: scope.regionId, slug };
  if (result.source.trim() === '') return refuse({ kind: 'no-source' });
  const log = about('record-realised-result', 'measure', `${slug}/${result.measureId}`);
  return act<Entry, RecordProgressRefusal>(database, { scope, origin }, { log }, async (tx) => {
    const plan = await loadPlan(tx, scope.regionId, slug);
    if (plan === null) return refuse({ kind: 'plan-unknown' });
    const measure = findMeasure(plan, result.measureId);
    if (measure === null) return refuse({ kind: 'measure-unknown' });
    if (!measure.results.some(({ id }) => id === result.resultId)) return refuse({ kind: 'result-unknown' });
    if (!(await mayRecordProgress(tx, key, measure.id))) return refuse({ kind: 'not-your-measure' });
    const id = await insertRealisedResult(tx, key, scope.userId, result);
    await insertChanges(tx, key, scope.userId, [
      {
        ...progressChange('realised-result', measure.id, null),
        after: formatQuantity(result.value),
        reason: result.note,
      },
    ]);
    return succeed({ id });
  });
}

export interface WithdrawProgressRequest extends PlanEdit {
  readonly what: 'realised-amount' | 'realised-result';
  readonly id: string;
  readonly because: string;
}

/** Takes back an entry recorded by mistake: the own, or as regional officer anyone's. It stays on record as such. */
export async function withdrawProgress(
  database: Database,
  scope: Scope,
  { plan: slug, origin, what, id, because }: WithdrawProgressRequest,
): Promise<Result<Entry, WithdrawProgressRefusal>> {
  const reason = because.trim();
  if (reason === '') return refuse({ kind: 'reason-needed' });
  const key = { regionId: scope.regionId, slug };
  const table = what === 'realised-amount' ? 'realised_amount' : 'realised_result';
  const action = what === 'realised-amount' ? 'withdraw-realised-amount' : 'withdraw-realised-result';
  const log = about(action, what, `${slug}/${id}`);
  return act<Entry, WithdrawProgressRefusal>(database, { scope, origin }, { log }, async (tx) => {
    const entry = { id, userId: scope.userId, because: reason };
    const measureId = await withdrawEntry(tx, key, table, entry);
    if (measureId === null) return refuse({ kind: 'entry-unknown' });
    await insertChanges(tx, key, scope.userId, [
      { ...progressChange(what, measureId, null), field: 'withdrawn', before: id, reason },
    ]);
    return succeed({ id });
  });
}

function about(
  action: LoggedAct['action'],
  objectKind: LoggedAct['objectKind'],
  objectId: string,
): LoggedAct {
  return { action, objectKind, objectId };
}

function progressChange(subject: string, measureId: string | null, lineId: string | null): NewChange {
  return {
    measureId,
    lineId,
    subject,
    field: 'recorded',
    before: null,
    after: null,
    differenceCents: null,
    reason: null,
  };
}
