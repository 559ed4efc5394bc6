import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import {
  findEmergencyConsequences,
  findEmergencyRecords,
  findPersonRefs,
  insertEmergencyReview,
} from '../data/emergency-accesses.server.ts';
import type { EmergencyVerdict } from '../domain/emergency-ground.ts';
import { emergencyVerdictNames } from './audit-texts.nl.ts';
import { aboutPerson } from './audit-people.server.ts';
import type { Overseeing } from './restrict-file.server.ts';

/** Emergency openings, those to judge first, with the numbers of the files. */
export async function listEmergencies(database: Database, { scope }: Overseeing) {
  return database.read(scope, async (tx) => {
    const records = await findEmergencyRecords(tx, scope.regionId);
    const refs = await findPersonRefs(
      tx,
      records.map(({ personId }) => personId),
    );
    const consequences = await findEmergencyConsequences(tx);
    return records.map((record) => ({
      ...record,
      personRef: refs.get(record.personId) ?? null,
      consequences: consequences.get(record.accessId) ?? [],
    }));
  });
}

/**
 * What the privacy officer makes of an opening. With `not-justified` the database ends all access that came from it,
 * and what was recorded meanwhile; with `justified` that begins to count. `gone` when there is none like it, or it was
 * judged already.
 */
export async function reviewEmergency(
  database: Database,
  acting: Overseeing,
  review: { readonly accessId: string; readonly verdict: EmergencyVerdict; readonly note: string },
): Promise<Result<string, 'gone'>> {
  const { scope } = acting;
  const note = review.note.trim();
  return act<string, 'gone'>(
    database,
    acting,
    { log: (id) => aboutPerson('review-emergency-access', id, emergencyVerdictNames[review.verdict]) },
    async (tx) => {
      const records = await findEmergencyRecords(tx, scope.regionId);
      const record = records.find(({ accessId }) => accessId === review.accessId);
      const verdict = { ...review, note: note === '' ? null : note };
      return record !== undefined && (await insertEmergencyReview(tx, scope, verdict))
        ? succeed(record.personId)
        : refuse('gone');
    },
  );
}
