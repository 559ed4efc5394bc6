import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertMeasures } from '../../data/plan/insert-plan.server.ts';
import { listUnknownMunicipalities } from '../../data/measures/municipalities.server.ts';
import type { PlanFault } from '../../domain/plan/check-plan.ts';
import type { Evidence, Measure } from '../../domain/plan/plan.ts';
import type { MeasureFacts } from './change-measure.server.ts';
import { checkNewMeasure } from './check-new-measure.ts';
import { editPlan, type PlanEdit, type PlanUnknown, type PlanAct } from '../plan/edit-plan.server.ts';
import { nextMeasureId } from '../plan/new-ids.ts';
import { recordChanges } from '../plan/record-changes.server.ts';

export interface AddMeasureRequest extends PlanEdit {
  /** What is known of it already; only a name is needed. It begins as an idea. */
  readonly facts: Partial<MeasureFacts> & Pick<MeasureFacts, 'name'>;
  /** Why, for the history; may be empty. */
  readonly reason: string;
}

export type AddMeasureRefusal =
  | PlanUnknown
  | { readonly kind: 'faults'; readonly faults: readonly PlanFault[] };

/** Adds a measure at the end of a plan, as an idea without budget, and gives its id. */
export async function addMeasure(
  database: Database,
  scope: Scope,
  request: AddMeasureRequest,
): Promise<Result<{ readonly measureId: string }, AddMeasureRefusal>> {
  const act: PlanAct = { action: 'add-measure', objectKind: 'plan', objectId: request.facts.name };
  return editPlan<{ readonly measureId: string }, AddMeasureRefusal>(
    database,
    scope,
    request,
    act,
    async (held) => {
      const { tx, key, plan } = held;
      const measure: Measure = { ...emptyMeasure, ...request.facts, ...nextMeasureId(plan) };
      const after = { ...plan, measures: [...plan.measures, measure] };
      const unknown = await listUnknownMunicipalities(tx, measure.municipalities);
      const faults = [
        ...checkNewMeasure(after, measure, null),
        ...unknown.map((code) => ({
          path: 'municipalities',
          reason: `Er is geen gemeente met code ‘${code}’.`,
        })),
      ];
      if (faults.length > 0) return refuse({ kind: 'faults', faults });
      await insertMeasures(tx, key, [measure], plan.measures.length);
      await recordChanges(held, after, request.reason);
      return succeed({ measureId: measure.id });
    },
  );
}

export interface MeasureFromFindingRequest extends PlanEdit {
  readonly name: string;
  readonly finding: Omit<Evidence, 'basis'>;
  readonly facts?: Partial<MeasureFacts>;
}

/** Makes a measure of a finding of the prevention scan: an idea that names the finding as its evidence. */
export async function measureFromFinding(
  database: Database,
  scope: Scope,
  { plan, origin, name, finding, facts }: MeasureFromFindingRequest,
): Promise<Result<{ readonly measureId: string }, AddMeasureRefusal>> {
  return addMeasure(database, scope, {
    plan,
    origin,
    facts: { ...facts, name, evidence: [{ ...finding, basis: 'voorstel' }] },
    reason: `Uit de preventiescan: ${finding.table}, ${finding.item}`,
  });
}

const emptyMeasure: Omit<Measure, 'id' | 'number' | 'name'> = {
  summary: null,
  targetGroup: null,
  persons: null,
  personsNote: null,
  places: null,
  locations: null,
  status: 'idea',
  statusNote: null,
  themeIds: [],
  objectiveIds: [],
  linkBasis: 'voorstel',
  lead: null,
  partners: [],
  planning: { years: null, from: null, until: null, startsAtOnce: false, months: null },
  municipalities: [],
  dependsOn: [],
  results: [],
  evidence: [],
  indicators: [],
  milestones: [],
  evaluations: [],
  decisions: [],
  facts: [],
  lines: [],
  statedTotalCents: null,
  totalBasis: 'not-stated',
  funding: [],
  fundingNote: null,
  excluded: [],
  grantCall: null,
  sourceNotes: [],
};
