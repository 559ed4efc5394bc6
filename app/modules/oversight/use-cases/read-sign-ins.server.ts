import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findActors, hasActedLately, type AuditCursor } from '../data/audit-events.server.ts';
import {
  findOwnSignIns,
  findSignInPage,
  type SignIn,
  type SignInFilter,
  type SignInPage,
} from '../data/sign-ins.server.ts';
import { pageSize, visitMinutes, type Overseeing } from './read-audit-log.server.ts';

/** A page of the sign-ins of who works in the region. Looking is logged, once a visit. */
export async function readSignIns(
  database: Database,
  { scope, origin }: Overseeing,
  filter: SignInFilter,
  cursor: AuditCursor,
) {
  const { regionId } = scope;
  return database.write(scope, async (tx) => {
    if (!(await hasActedLately(tx, scope, 'view-sign-ins', regionId, visitMinutes)))
      await recordAudit(tx, { action: 'view-sign-ins', objectKind: 'sign-ins', objectId: regionId, origin });
    return {
      page: await findSignInPage(tx, regionId, filter, cursor, pageSize),
      people: await findActors(tx, regionId),
    };
  });
}

const batchSize = 2000;

/** The filtered sign-ins, newest first, in batches; the export is logged before its first line is given. */
export async function* exportSignIns(
  database: Database,
  { scope, origin }: Overseeing,
  filter: SignInFilter,
  description: string,
): AsyncGenerator<readonly SignIn[]> {
  await database.write(scope, (tx) =>
    recordAudit(tx, {
      action: 'export-sign-ins',
      objectKind: 'sign-ins',
      objectId: scope.regionId,
      ...(description === '' ? {} : { purpose: description }),
      origin,
    }),
  );
  let cursor: AuditCursor = null;
  for (;;) {
    const from: AuditCursor = cursor;
    const page: SignInPage = await database.read(scope, (tx) =>
      findSignInPage(tx, scope.regionId, filter, from, batchSize),
    );
    yield page.events;
    const last = page.events.at(-1);
    if (!page.hasOlder || last === undefined) return;
    cursor = { side: 'older', than: last.eventNo };
  }
}

/** So many lines of the own list say enough to see whether somebody else was there. */
const ownLines = 50;

/** When and from where somebody signed in to the own account, or tried to. */
export function readOwnSignIns(database: Database, userId: string): Promise<readonly SignIn[]> {
  return database.readAsUser(userId, (tx) => findOwnSignIns(tx, ownLines));
}
