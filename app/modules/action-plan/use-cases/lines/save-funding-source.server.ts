import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { insertChanges } from '../../data/plan/changes.server.ts';
import { upsertSource } from '../../data/lines/funding-sources.server.ts';
import type { FundingSource } from '../../domain/lines/funding.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';

export interface SaveFundingSourceRequest extends PlanEdit {
  /** New when the plan has no source with this id. */
  readonly source: FundingSource;
  readonly reason: string;
}

export type SaveSourceRefusal = PlanUnknown | { readonly kind: 'no-label' | 'id' };

/** Adds a funding source to a plan, or changes it: its name, what it has to give, or whether it is archived. */
export async function saveFundingSource(
  database: Database,
  scope: Scope,
  request: SaveFundingSourceRequest,
): Promise<Result<{ readonly sourceId: string }, SaveSourceRefusal>> {
  const { source, reason } = request;
  const act: PlanAct = { action: 'save-funding-source', objectKind: 'funding-source', objectId: source.id };
  return editPlan<{ readonly sourceId: string }, SaveSourceRefusal>(
    database,
    scope,
    request,
    act,
    async ({ tx, key, plan, userId }) => {
      if (source.label.trim() === '') return refuse({ kind: 'no-label' });
      if (!/^[a-z0-9][a-z0-9-]*$/u.test(source.id)) return refuse({ kind: 'id' });
      const before = plan.sources.find(({ id }) => id === source.id);
      await upsertSource(tx, key, source, plan.sources.length + 1);
      if (before?.availableCents !== source.availableCents)
        await insertChanges(tx, key, userId, [
          {
            measureId: null,
            lineId: null,
            subject: `source ${source.id}`,
            field: 'available',
            before: amountInWords(before),
            after: amountInWords(source),
            differenceCents: null,
            reason: reason === '' ? null : reason,
          },
        ]);
      return succeed({ sourceId: source.id });
    },
  );
}

function amountInWords(source: FundingSource | undefined): string | null {
  const cents = source?.availableCents ?? null;
  return cents === null ? null : formatEuro(cents);
}
