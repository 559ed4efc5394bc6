import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { LoggedAct } from '#app/platform/acts/logged.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { ChangedSince } from '#app/platform/db/seen-row.ts';
import {
  deleteLetterTemplate,
  findLetterTemplate,
  storeLetterTemplate,
  type LetterTemplate,
} from '../../data/plan/letter-templates.server.ts';
import { readDefaultTemplate, type TemplateKind } from '../../documents/default-templates.server.ts';
import { checkTemplate } from '../../documents/template/check-template.ts';
import type { TemplateFault } from '../../documents/template/template-node.ts';

/** The template of a document, and whose it is. */
export interface UsedTemplate {
  readonly body: string;
  /** Null for the template that the product ships. */
  readonly own: LetterTemplate | null;
}

/** The template a region uses for a document: its own, else the product's. */
export async function readTemplate(
  tx: ReadTransaction,
  regionId: string,
  kind: TemplateKind,
): Promise<UsedTemplate> {
  const own = await findLetterTemplate(tx, regionId, kind);
  return { body: own?.body ?? (await readDefaultTemplate(kind)), own };
}

export interface SaveTemplateRequest {
  readonly kind: TemplateKind;
  readonly body: string;
  /** The revision that was on the screen; 0 for the product's template. */
  readonly expectedRevision: number;
  readonly origin: string;
}

export interface SaveTemplateRefusal {
  readonly kind: 'faults';
  readonly faults: readonly TemplateFault[];
}

/**
 * Keeps a region's own template, once it has no faults.
 *
 * @throws ChangedSince when it was given back to the product's meanwhile, or made by somebody else
 */
export async function saveTemplate(
  database: Database,
  scope: Scope,
  { kind, body, expectedRevision, origin }: SaveTemplateRequest,
): Promise<Result<{ readonly revision: number }, SaveTemplateRefusal>> {
  const faults = checkTemplate(body);
  if (faults.length > 0) return refuse({ kind: 'faults', faults });
  type Saved = { readonly revision: number };
  const log = aboutTemplate('change-letter-template', kind);
  return act<Saved, SaveTemplateRefusal>(database, { scope, origin }, { log }, async (tx) => {
    const template = { id: kind, body, expectedRevision };
    const revision = await storeLetterTemplate(tx, scope.regionId, scope.userId, template);
    if (revision === null) throw await changeOf(tx, scope, kind);
    return succeed({ revision });
  });
}

/** Who was first, where a row to hold was not there: of one that was given back it is not known. */
async function changeOf(tx: ReadTransaction, { regionId }: Scope, kind: TemplateKind): Promise<ChangedSince> {
  const theirs = await findLetterTemplate(tx, regionId, kind);
  return new ChangedSince({
    isOwn: false,
    changedBy: theirs?.changedBy ?? null,
    changedAt: theirs?.changedAt ?? Temporal.Now.instant(),
  });
}

/** Gives a document back to the product's template; doing so twice does nothing. */
export async function resetTemplate(
  database: Database,
  scope: Scope,
  { kind, origin }: { readonly kind: TemplateKind; readonly origin: string },
): Promise<void> {
  const log = aboutTemplate('reset-letter-template', kind);
  await act<null, 'not-own'>(database, { scope, origin }, { log }, async (tx) =>
    (await deleteLetterTemplate(tx, scope.regionId, kind)) ? succeed(null) : refuse('not-own'),
  );
}

const aboutTemplate = (action: LoggedAct['action'], kind: TemplateKind) =>
  ({ action, objectKind: 'letter-template', objectId: kind }) as const;
