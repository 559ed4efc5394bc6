import { formatEuro } from '#app/kernel/format-euro.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { replaceForecast, replaceLight } from '../../data/progress/overrides.server.ts';
import { loadProgress } from '../../data/progress/progress.server.ts';
import type { ForecastOverride, LightColour } from '../../domain/progress/progress.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findMeasure } from '../plan/plan-parts.ts';

export interface OverrideLightRequest extends PlanEdit {
  readonly measureId: string;
  /** Null gives the light back to the rule. */
  readonly override: { readonly colour: LightColour; readonly reason: string } | null;
}

export interface OverrideForecastRequest extends PlanEdit {
  readonly measureId: string;
  /** Null gives the forecast back to the calculation. */
  readonly override: ForecastOverride | null;
}

export type OverrideRefusal = PlanUnknown | { readonly kind: 'measure-unknown' | 'reason-needed' };

/** Sets a measure's traffic light by hand, with a reason; the rule's own colour stays beside it. */
export async function overrideLight(
  database: Database,
  scope: Scope,
  request: OverrideLightRequest,
): Promise<Result<{ readonly measureId: string }, OverrideRefusal>> {
  const { measureId, override } = request;
  const act: PlanAct = { action: 'override-traffic-light', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly measureId: string }, OverrideRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      if (findMeasure(plan, measureId) === null) return refuse({ kind: 'measure-unknown' });
      if (override?.reason.trim() === '') return refuse({ kind: 'reason-needed' });
      const before = (await loadProgress(tx, key)).lights.get(measureId) ?? null;
      await replaceLight(tx, key, userId, measureId, override);
      await insertChanges(tx, key, userId, [
        {
          measureId,
          lineId: null,
          subject: 'measure',
          field: 'light',
          before: before?.colour ?? null,
          after: override?.colour ?? null,
          differenceCents: null,
          reason: override?.reason ?? null,
        },
      ]);
      return succeed({ measureId });
    },
  );
}

/** Sets somebody's own forecast of what a measure will cost, with a reason. */
export async function overrideForecast(
  database: Database,
  scope: Scope,
  request: OverrideForecastRequest,
): Promise<Result<{ readonly measureId: string }, OverrideRefusal>> {
  const { measureId, override } = request;
  const act: PlanAct = { action: 'override-forecast', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly measureId: string }, OverrideRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      if (findMeasure(plan, measureId) === null) return refuse({ kind: 'measure-unknown' });
      if (override?.reason.trim() === '') return refuse({ kind: 'reason-needed' });
      const before = (await loadProgress(tx, key)).forecasts.get(measureId) ?? null;
      await replaceForecast(tx, key, userId, measureId, override);
      await insertChanges(tx, key, userId, [
        {
          measureId,
          lineId: null,
          subject: 'measure',
          field: 'forecast',
          before: before === null ? null : formatEuro(before.cents),
          after: override === null ? null : formatEuro(override.cents),
          differenceCents: null,
          reason: override?.reason ?? null,
        },
      ]);
      return succeed({ measureId });
    },
  );
}
