import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import { keyedHash, type KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { networkOf, wideNetworkOf } from '#app/platform/internet-address.ts';
import {
  submitApplication,
  type NewApplication,
  type NotTaken,
} from '../../data/grants/applicants.server.ts';
import { listOpenCalls } from '../../data/grants/grants.server.ts';
import { checkRequest } from '../../domain/grants/grant-award.ts';

export interface SubmitGrantApplicationRequest extends NewApplication {
  readonly regionId: string;
  readonly origin: string;
  /** What the applicant's data are encrypted with. */
  readonly keys: KeyRing;
  /** Drawn for the page on which the application was typed. */
  readonly token: string;
  /** Address the request came from. */
  readonly sender: string;
}

export type SubmitRefusal =
  | NotTaken
  | 'not-positive'
  | 'above-ceiling'
  | 'no-title'
  | 'no-description'
  | 'no-name'
  | 'email';

/** Takes in an application of someone without an account. Works only while the call is open. */
export async function submitGrantApplication(
  database: Database,
  { regionId, origin, keys, token, sender, ...application }: SubmitGrantApplicationRequest,
): Promise<Result<{ readonly applicationId: string }, SubmitRefusal>> {
  const refusal = refusalOf(application);
  if (refusal !== null) return refuse(refusal);
  const asking = { scope: publicScope(regionId), origin };
  return act<Submitted, SubmitRefusal>(database, asking, { log: submitted }, async (tx) => {
    const calls = await listOpenCalls(tx, regionId);
    const call = calls.find(({ plan, callId }) => plan === application.plan && callId === application.callId);
    if (call === undefined) return refuse('not-open');
    const checked = checkRequest(call, application.requestedCents);
    if (!checked.ok) return checked;
    const taken = await submitApplication(tx, keys, regionId, application, {
      token,
      senderHash: senderHash(keys, regionId, networkOf(sender)),
      neighbourhoodHash: senderHash(keys, regionId, wideNetworkOf(sender)),
    });
    if (!taken.ok) return taken;
    return succeed({ applicationId: taken.value });
  });
}

interface Submitted {
  readonly applicationId: string;
}

const submitted = ({ applicationId }: Submitted) =>
  ({
    action: 'submit-grant-application',
    objectKind: 'grant-application',
    objectId: applicationId,
  }) as const;

function refusalOf({ title, description, applicant }: NewApplication): SubmitRefusal | null {
  if (title.trim() === '') return 'no-title';
  if (description.trim() === '') return 'no-description';
  if (applicant.name.trim() === '') return 'no-name';
  return /^[^@\s]+@[^@\s]+$/u.test(applicant.email.trim()) ? null : 'email';
}

/** Another one each day, so that who sends on two days cannot be followed. */
function senderHash(keys: KeyRing, regionId: string, network: string): Buffer {
  const day = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
  return keyedHash(keys, { regionId, use: 'public-form-sender' }, `${day} ${network}`);
}

/** Nobody in particular: without a user and without a role, row-level security shows nothing. */
function publicScope(regionId: string): Scope {
  return { regionId, userId: '', roles: ['public'], organisationId: null, municipalityCode: null };
}
