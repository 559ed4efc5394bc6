import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Asking } from '#app/platform/acts/logged.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { wordingFaults, type WordingFault } from '#app/platform/mail/wording.ts';
import { storeWording } from '../data/wordings.server.ts';

/** What a region may word: its code, and the fields that may stand in it. */
export interface WordedPart {
  readonly code: string;
  readonly fields: readonly string[];
}

export interface WordingRefusal {
  readonly kind: 'faults';
  readonly faults: readonly WordingFault[];
}

/** Keeps a region's own words for a part of its messages; a text with faults is not stored. */
export async function keepWording(
  database: Database,
  asking: Asking,
  { code, fields }: WordedPart,
  body: string | null,
): Promise<Result<null, WordingRefusal>> {
  const faults = body === null ? [] : wordingFaults(body, fields);
  if (faults.length > 0) return refuse({ kind: 'faults', faults });
  const log = { action: 'change-mail-wording', objectKind: 'mail-wording', objectId: code } as const;
  return act<null, WordingRefusal>(database, asking, { log }, async (tx) => {
    await storeWording(tx, asking.scope, code, body);
    return succeed(null);
  });
}
