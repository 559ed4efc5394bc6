import { findRegion } from '#app/modules/organisation/index.server.ts';
import { ifFound } from '#app/platform/acts/logged.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { wordMediaType } from '#app/platform/documents/media-types.ts';
import type { TemplateKind } from '../../documents/default-templates.server.ts';
import type { ExportedPlan } from './exported-plan.ts';
import { readTemplate } from './letter-template.server.ts';
import { readPlanDocumentSource } from './plan-document-source.server.ts';

export interface ExportPlanDocumentRequest {
  /** Slug of the plan. */
  readonly plan: string;
  readonly kind: TemplateKind;
  readonly today: Temporal.PlainDate;
  readonly origin: string;
}

/**
 * Makes the council letter or the progress report of a plan as Word, by the region's template. Null when the scope
 * sees no such plan; then nothing is logged.
 * @throws Error when the template has faults: those are refused when it is saved
 */
export async function exportPlanDocument(
  database: Database,
  scope: Scope,
  { plan, kind, today, origin }: ExportPlanDocumentRequest,
): Promise<ExportedPlan | null> {
  const { regionId } = scope;
  const log = { action: 'export-plan-document', objectKind: 'plan', objectId: `${plan} (${kind})` } as const;
  const made = await readLogged(database, { scope, origin }, ifFound(log), async (tx) => {
    const source = await readPlanDocumentSource(tx, { regionId, slug: plan }, today);
    const region = await findRegion(tx, regionId);
    if (source === null || region === null) return null;
    const { body } = await readTemplate(tx, regionId, kind);
    return { source, region, body };
  });
  if (made === null) return null;
  // The library behind this takes long to load.
  const { writeCouncilLetter, writePlanReport } = await import('../../documents/plan-documents.server.ts');
  const write = kind === 'raadsbrief' ? writeCouncilLetter : writePlanReport;
  const content = await write(made.body, made.source);
  if (!content.ok) {
    const faults = content.reason.map(({ line, reason }) => `regel ${line}: ${reason}`);
    throw new Error(`The template ${kind} of ${made.region.slug} cannot be used:\n${faults.join('\n')}`);
  }
  return {
    name: `${kind}-${made.region.slug}-${plan}.docx`,
    mediaType: wordMediaType,
    content: content.value,
  };
}
