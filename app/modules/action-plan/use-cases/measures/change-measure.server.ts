import { formatEuro } from '#app/kernel/format-euro.ts';
import type { Cents } from '#app/kernel/money.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { listUnknownMunicipalities } from '../../data/measures/municipalities.server.ts';
import { listReachedResults } from '../../data/progress/progress.server.ts';
import { updateMeasure } from '../../data/measures/write-measures.server.ts';
import type { NewChange } from '../../data/plan/changes.server.ts';
import type { PlanFault } from '../../domain/plan/check-plan.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { checkNewMeasure } from './check-new-measure.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { findMeasure, withMeasure } from '../plan/plan-parts.ts';
import { recordChanges } from '../plan/record-changes.server.ts';
import { milestoneActs } from '../plan/recorded-acts.ts';

/** What of a measure is changed here; the rest has a use case of its own. */
export type MeasureFacts = Omit<
  Measure,
  | 'id'
  | 'number'
  | 'status'
  | 'statusNote'
  | 'lines'
  | 'grantCall'
  | 'evaluations'
  | 'decisions'
  | 'sourceNotes'
>;

export interface ChangeMeasureRequest extends PlanEdit {
  readonly measureId: string;
  readonly changes: Partial<MeasureFacts>;
  /** Why, for the history; may be empty. */
  readonly reason: string;
}

export type ChangeMeasureRefusal =
  | PlanUnknown
  | { readonly kind: 'measure-unknown' }
  | { readonly kind: 'faults'; readonly faults: readonly PlanFault[] };

/** Changes what a measure says of itself; fields that are left out stay as they are. */
export async function changeMeasure(
  database: Database,
  scope: Scope,
  request: ChangeMeasureRequest,
): Promise<Result<{ readonly revision: number }, ChangeMeasureRefusal>> {
  const { measureId, changes, reason } = request;
  const act: PlanAct = { action: 'change-measure', objectKind: 'measure', objectId: measureId };
  return editPlan<{ readonly revision: number }, ChangeMeasureRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const { tx, key, plan } = held;
      const before = findMeasure(plan, measureId);
      if (before === null) return refuse({ kind: 'measure-unknown' });
      const measure: Measure = { ...before, ...changes };
      const after = withMeasure(plan, measure);
      const reached = await listReachedResults(tx, key, measureId);
      const faults = [
        ...checkNewMeasure(after, measure, before),
        ...(await unknownMunicipalities(tx, measure)),
        ...[...reached]
          .filter((id) => !measure.results.some((result) => result.id === id))
          .map(() => ({
            path: 'results',
            reason: 'Voor dit resultaat is al iets vastgelegd. Laat het staan.',
          })),
      ];
      if (faults.length > 0) return refuse({ kind: 'faults', faults });
      const revision = await updateMeasure(tx, key, measure);
      await recordChanges(held, after, reason, [
        ...statedTotalChange(before, measure, reason),
        ...milestoneActs(before, measure),
      ]);
      return succeed({ revision });
    },
  );
}

async function unknownMunicipalities(
  tx: Parameters<typeof listUnknownMunicipalities>[0],
  { municipalities }: Measure,
): Promise<readonly PlanFault[]> {
  const unknown = await listUnknownMunicipalities(tx, municipalities);
  return unknown.map((code) => ({
    path: `municipalities[${municipalities.indexOf(code)}]`,
    reason: `Er is geen gemeente met code ‘${code}’.`,
  }));
}

/** The printed total is an amount too, though it is never added up. */
function statedTotalChange(before: Measure, after: Measure, reason: string): readonly NewChange[] {
  if (before.statedTotalCents === after.statedTotalCents) return [];
  return [
    {
      measureId: after.id,
      lineId: null,
      subject: 'measure',
      field: 'stated-total',
      before: inWords(before.statedTotalCents),
      after: inWords(after.statedTotalCents),
      differenceCents: null,
      reason: reason === '' ? null : reason,
    },
  ];
}

function inWords(cents: Cents | null): string | null {
  return cents === null ? null : formatEuro(cents);
}
