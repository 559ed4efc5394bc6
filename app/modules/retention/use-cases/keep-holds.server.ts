import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { findIdentitiesForReason, namesPerson } from '#app/modules/people/index.server.ts';
import { act } from '#app/platform/acts/act.server.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { LoggedAct } from '#app/platform/acts/logged.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import {
  endHoldRow,
  findHolds,
  goingOf,
  insertHold,
  type Held,
  type StoredHold,
} from '../data/holds.server.ts';
import { fileByNumber } from '../data/requests.server.ts';
import type { HoldGround } from '../domain/retention-kind.ts';
import { shortestReason } from './choose-term.server.ts';
import type { Acting, Overseeing } from './acting.ts';

export interface HoldRequest {
  /** A file by its number, or a kind of data. */
  readonly of: { readonly personRef: string } | { readonly kindCode: string };
  readonly ground: HoldGround;
  readonly reason: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

export type HoldRefusal =
  | 'file-unknown'
  | 'kind-unknown'
  | 'kind-no-file'
  | 'reason-too-short'
  | 'reason-names-person'
  | 'until-before-from'
  | 'until-is-over';

type Placed = Held & { readonly holdId: string };

/** Stops the removal of a file, or of a kind of data, for a reason, until a day or until it is ended. */
export async function placeHold(
  database: Database,
  acting: Acting,
  { of, ground, reason, from, until }: HoldRequest,
): Promise<Result<string, HoldRefusal>> {
  const stated = reason.trim();
  if (stated.length < shortestReason) return refuse('reason-too-short');
  if (namesPerson(stated, [])) return refuse('reason-names-person');
  if (until !== null && Temporal.PlainDate.compare(until, from) < 0) return refuse('until-before-from');
  if (until !== null && Temporal.PlainDate.compare(until, acting.today) < 0) return refuse('until-is-over');
  const { scope, keys } = acting;
  const placed = await act<Placed, HoldRefusal>(
    database,
    acting,
    {
      log: (held) => aboutHeld('place-retention-hold', held, ground),
      broken: { retention_hold_kind_code_fkey: 'kind-unknown' },
    },
    async (tx) => {
      const held = 'personRef' in of ? await fileByNumber(tx, of.personRef) : of;
      if (held === null) return refuse('file-unknown');
      const what: Held = typeof held === 'string' ? { personId: held } : held;
      const goes = 'kindCode' in what ? await goingOf(tx, what.kindCode) : 'as-file';
      if (goes !== 'as-file') return refuse(goes === null ? 'kind-unknown' : 'kind-no-file');
      if ('personId' in what) {
        const people = await findIdentitiesForReason(tx, keys, scope.regionId, what.personId);
        if (namesPerson(stated, people)) return refuse('reason-names-person');
      }
      const holdId = await insertHold(tx, scope, { of: what, ground, reason: stated, from, until });
      return succeed({ ...what, holdId });
    },
  );
  return placed.ok ? succeed(placed.value.holdId) : placed;
}

export type EndHoldRefusal = 'gone' | 'reason-too-short' | 'reason-names-person';

/** Lets removal go on. */
export async function endHold(
  database: Database,
  acting: Overseeing,
  holdId: string,
  reason: string,
): Promise<Result<null, EndHoldRefusal>> {
  const stated = reason.trim();
  if (stated.length < shortestReason) return refuse('reason-too-short');
  if (namesPerson(stated, [])) return refuse('reason-names-person');
  const ended = await act<Held, EndHoldRefusal>(
    database,
    acting,
    { log: (held) => aboutHeld('end-retention-hold', held) },
    async (tx) => {
      const held = await endHoldRow(tx, acting.scope.regionId, holdId, stated);
      return held === null ? refuse('gone') : succeed(held);
    },
  );
  return ended.ok ? succeed(null) : ended;
}

function aboutHeld(
  action: 'place-retention-hold' | 'end-retention-hold',
  held: Held,
  purpose?: string,
): LoggedAct {
  const said = purpose === undefined ? {} : { purpose };
  return 'personId' in held
    ? { action, objectKind: 'person', objectId: held.personId, ...said }
    : { action, objectKind: 'retention-kind', objectId: held.kindCode, ...said };
}

/** Every hold of the region, by the number of the file. */
export async function listHolds(
  database: Database,
  { scope, origin }: Overseeing,
): Promise<readonly StoredHold[]> {
  return readLogged<readonly StoredHold[]>(
    database,
    { scope, origin },
    { action: 'list-retention-holds', objectKind: 'retention', objectId: scope.regionId },
    (tx) => findHolds(tx, scope.regionId),
  );
}
