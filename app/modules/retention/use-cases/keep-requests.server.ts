import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { findIdentitiesForReason, namesPerson } from '#app/modules/people/index.server.ts';
import { act } from '#app/platform/acts/act.server.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import {
  callOffRequestRow,
  decideRequestRow,
  fileByNumber,
  findRequestedFile,
  findRequests,
  insertRequest,
  type StoredRequest,
} from '../data/requests.server.ts';
import type { RemovalProof } from '../data/removal-digest.server.ts';
import { lastDayOfRequest } from '../domain/request-term.ts';
import type { RefusalGround, RequestDecision } from '../domain/retention-kind.ts';
import { shortestReason } from './choose-term.server.ts';
import type { Acting, Overseeing } from './acting.ts';
import { removeFile, type Removing } from './remove-file.server.ts';

export interface RemovalWish {
  /** The file on whose page it is recorded, or its number. */
  readonly of: { readonly personId: string } | { readonly personRef: string };
  readonly askedOn: Temporal.PlainDate;
  readonly explanation: string | null;
}

export type WishRefusal = 'file-unknown' | 'day-to-come' | 'already-asked' | 'explanation-names-person';

/** Writes down that somebody asks that the own file be destroyed: by who helps, or by the privacy officer. */
export async function recordRequest(
  database: Database,
  acting: Acting,
  { of, askedOn, explanation }: RemovalWish,
): Promise<Result<string, WishRefusal>> {
  if (Temporal.PlainDate.compare(askedOn, acting.today) > 0) return refuse('day-to-come');
  const stated = explanation?.trim() ?? '';
  const { scope, keys } = acting;
  const recorded = await act<{ personId: string; requestId: string }, WishRefusal>(
    database,
    acting,
    {
      log: ({ personId }) => ({ action: 'record-removal-request', objectKind: 'person', objectId: personId }),
      broken: {
        removal_request_one_open: 'already-asked',
        removal_request_region_id_person_id_fkey: 'file-unknown',
      },
    },
    async (tx) => {
      const personId = 'personId' in of ? of.personId : await fileByNumber(tx, of.personRef);
      if (personId === null) return refuse('file-unknown');
      if (namesPerson(stated, await findIdentitiesForReason(tx, keys, scope.regionId, personId)))
        return refuse('explanation-names-person');
      const about = { personId, askedOn, explanation: stated === '' ? null : stated };
      return succeed({ personId, requestId: await insertRequest(tx, scope, about) });
    },
  );
  return recorded.ok ? succeed(recorded.value.requestId) : recorded;
}

export interface DecisionRequest {
  readonly decision: RequestDecision;
  /** Why not, for one that is refused. */
  readonly refusalGround: RefusalGround | null;
  readonly note: string;
}

export type DecisionRefusal = 'gone' | 'ground-missing' | 'note-too-short' | 'note-names-person';

/** Grants or refuses it, or writes down that it was taken back; once. A refusal says on which ground, and why. */
export async function decideRequest(
  database: Database,
  acting: Acting,
  requestId: string,
  { decision, refusalGround, note }: DecisionRequest,
): Promise<Result<null, DecisionRefusal>> {
  const stated = note.trim();
  if (decision === 'refused' && refusalGround === null) return refuse('ground-missing');
  if ((decision === 'refused' || stated !== '') && stated.length < shortestReason)
    return refuse('note-too-short');
  const { scope, keys } = acting;
  const decided = await act<string, DecisionRefusal>(
    database,
    acting,
    {
      log: (personId) => ({
        action: 'decide-removal-request',
        objectKind: 'person',
        objectId: personId,
        purpose: decision === 'refused' ? `${decision} ${refusalGround}` : decision,
      }),
    },
    async (tx) => {
      const personId = await decideRequestRow(tx, scope.regionId, requestId, {
        decision,
        refusalGround: decision === 'refused' ? refusalGround : null,
        note: stated === '' ? null : stated,
      });
      if (personId === null) return refuse('gone');
      if (namesPerson(stated, await findIdentitiesForReason(tx, keys, scope.regionId, personId)))
        return refuse('note-names-person');
      return succeed(personId);
    },
  );
  return decided.ok ? succeed(null) : decided;
}

export type CallOffRefusal = 'gone' | 'note-too-short' | 'note-names-person';

/** Takes back what was granted, while the file is still there; with why, for it was promised. */
export async function callOffRemoval(
  database: Database,
  acting: Acting,
  requestId: string,
  note: string,
): Promise<Result<null, CallOffRefusal>> {
  const stated = note.trim();
  if (stated.length < shortestReason) return refuse('note-too-short');
  const { scope, keys } = acting;
  const calledOff = await act<string, CallOffRefusal>(
    database,
    acting,
    { log: (personId) => ({ action: 'call-off-removal', objectKind: 'person', objectId: personId }) },
    async (tx) => {
      const personId = await callOffRequestRow(tx, scope.regionId, requestId, stated);
      if (personId === null) return refuse('gone');
      if (namesPerson(stated, await findIdentitiesForReason(tx, keys, scope.regionId, personId)))
        return refuse('note-names-person');
      return succeed(personId);
    },
  );
  return calledOff.ok ? succeed(null) : calledOff;
}

/** Carries out a request that was granted at once; `not-now` while something keeps the file, such as a stay or a hold. */
export async function removeNow(
  database: Database,
  acting: Acting & Pick<Removing, 'removals'>,
  requestId: string,
): Promise<Result<RemovalProof, 'gone' | 'not-granted' | 'not-now'>> {
  const { scope } = acting;
  if (!scope.roles.includes('privacy-officer')) return refuse('gone');
  const asked = await database.read(scope, (tx) => findRequestedFile(tx, scope.regionId, requestId));
  if (asked === null) return refuse('gone');
  if (asked.decision !== 'granted') return refuse('not-granted');
  const proof = await removeFile(database, acting, asked.personId);
  return proof === null ? refuse('not-now') : succeed(proof);
}

export type ListedRequest = StoredRequest & {
  /** By when it must have been done. */
  readonly lastDay: Temporal.PlainDate;
};

/** Every request, by the number of the file, with its last day. */
export async function listRequests(
  database: Database,
  { scope, origin }: Overseeing,
): Promise<readonly ListedRequest[]> {
  return readLogged<readonly ListedRequest[]>(
    database,
    { scope, origin },
    { action: 'list-removal-requests', objectKind: 'retention', objectId: scope.regionId },
    async (tx) =>
      (await findRequests(tx, scope.regionId)).map((request) => ({
        ...request,
        lastDay: lastDayOfRequest(request.askedOn),
      })),
  );
}
