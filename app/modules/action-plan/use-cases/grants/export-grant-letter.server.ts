import { findRegionWithCentre } from '#app/modules/organisation/index.server.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { ifFound } from '#app/platform/acts/logged.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Database, ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { wordMediaType } from '#app/platform/documents/media-types.ts';
import { dayInWords } from '#app/words/days.ts';
import { findApplicant } from '../../data/grants/applicants.server.ts';
import { listAwards } from '../../data/grants/awards.server.ts';
import { findNotice } from '../../data/grants/grants.server.ts';
import { grantLetter, type GrantLetterSource } from '../../documents/grants/grant-letter.ts';
import { letterWords } from '../../documents/grants/grant-letter-words.nl.ts';
import { applicationNumber } from '../../domain/grants/application-number.ts';
import type { ExportedPlan } from '../plan/exported-plan.ts';
import { readGrantOverview } from './grant-ranking.server.ts';

export interface GrantLetterRequest {
  /** Slug of the plan. */
  readonly plan: string;
  readonly callId: string;
  readonly applicationId: string;
  readonly today: Temporal.PlainDate;
  readonly origin: string;
  readonly keys: KeyRing;
}

/**
 * The letter that tells an applicant what was decided, as Word. It names who applied, so making it is in the audit log.
 * Null, and nothing logged, when no decision stands, or when who applied is gone or not for the scope to see.
 */
export async function exportGrantLetter(
  database: Database,
  scope: Scope,
  request: GrantLetterRequest,
): Promise<ExportedPlan | null> {
  const { plan, applicationId, origin } = request;
  const log = ifFound({
    action: 'export-grant-letter',
    objectKind: 'grant-application',
    objectId: `${plan}/${applicationId}`,
    purpose: 'Besluit aan de aanvrager sturen',
  });
  const source = await readLogged(database, { scope, origin }, log, (tx) => readSource(tx, scope, request));
  if (source === null) return null;
  // The library behind this takes long to load.
  const { toWord } = await import('../../documents/to-word.server.ts');
  const number = applicationNumber(applicationId);
  return {
    name: `besluit-${number.toLowerCase()}.docx`,
    mediaType: wordMediaType,
    content: await toWord(grantLetter(source), {
      title: letterWords.title,
      subtitle: source.call.name,
      colophon: [dayInWords(source.today)],
    }),
  };
}

async function readSource(
  tx: ReadTransaction,
  { regionId }: Scope,
  { plan: slug, callId, applicationId, today, keys }: GrantLetterRequest,
): Promise<GrantLetterSource | null> {
  const key = { regionId, slug };
  const overview = await readGrantOverview(tx, key, callId);
  const application = overview?.applications.find(({ id }) => id === applicationId);
  if (overview === null || application === undefined) return null;
  const awards = await listAwards(tx, regionId, applicationId);
  const award = awards.find(({ revoked }) => revoked === null);
  const region = await findRegionWithCentre(tx, regionId);
  if (award === undefined || region === null) return null;
  const applicant = await findApplicant(tx, keys, regionId, applicationId);
  if (applicant === null) return null;
  const { name, organisation } = applicant;
  return {
    today,
    regionName: region.name,
    centre: region.centre,
    applicant: { name, organisation },
    application,
    call: overview.call,
    contact: (await findNotice(tx, key, callId)).contact,
    scores: overview.scores,
    ranking: overview.ranking ?? [],
    award,
    replaced: awards.findLast(({ revoked }) => revoked !== null) ?? null,
  };
}
