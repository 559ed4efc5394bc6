import { refuse, refuseWithTrace, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findIdentitiesForReason } from '../data/identities.server.ts';
import { findPurposes, insertOpening } from '../data/openings.server.ts';
import { findPersonById } from '../data/people.server.ts';
import type { Acting } from './acting.ts';
import { aboutPerson, auditRefusedReason } from './audit-people.server.ts';
import { namesPerson } from './personal-text.ts';

export interface StatedPurpose {
  /** A code of `file_opening_purpose` that can be chosen. */
  readonly code: string;
  /** In the worker's own words; may be empty unless the code is `other`. */
  readonly note: string;
}

export type OpenRefusal = 'unknown' | 'purpose-unknown' | 'note-missing' | 'note-names-person';

/** Opens a file for a stated purpose, for one shift; the audit log gets purpose and words. */
export async function openFile(
  database: Database,
  acting: Acting,
  personId: string,
  purpose: StatedPurpose,
): Promise<Result<null, OpenRefusal>> {
  const { scope, keys } = acting;
  const note = purpose.note.trim();
  if (purpose.code === 'other' && note.length < 5) return refuse('note-missing');
  const log = (label: string) =>
    aboutPerson('open-person-file', personId, note === '' ? label : `${label}: ${note}`);
  const opened = await act<string, OpenRefusal>(database, acting, { log }, async (tx) => {
    if ((await findPersonById(tx, scope.regionId, personId)) === null) return refuse('unknown');
    const chosen = (await findPurposes(tx)).find(({ code }) => code === purpose.code);
    if (chosen === undefined) return refuse('purpose-unknown');
    if (namesPerson(note, await findIdentitiesForReason(tx, keys, scope.regionId, personId))) {
      await auditRefusedReason(tx, acting, 'open-person-file', personId);
      return refuseWithTrace('note-names-person');
    }
    await insertOpening(tx, scope, { personId, purposeCode: chosen.code });
    return succeed(chosen.label);
  });
  return opened.ok ? succeed(null) : opened;
}
