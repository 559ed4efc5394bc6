import type { Role } from '#app/kernel/role.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';
import { findWorkPlaces } from '../data/work-places.server.ts';

interface Services {
  readonly database: Database;
  readonly identity: Identity;
}

/** Binds one of the user's own places to the session; the region's log says when its user began to work there. */
export async function chooseWorkPlace(
  { database, identity }: Services,
  sessionId: string,
  place: WorkPlace,
  origin: string,
): Promise<void> {
  await database.write(place.scope, async (tx) => {
    await recordAudit(tx, {
      action: 'choose-work-place',
      objectKind: 'user',
      objectId: place.scope.userId,
      purpose: place.role,
      origin,
    });
    await identity.chooseWorkPlace(sessionId, place.assignmentId);
  });
}

/** At sign-in: who has one place to work works there, in the role that comes back; who has several, or none, is asked. */
export async function chooseOnlyWorkPlace(
  services: Services,
  cookies: readonly string[],
  today: Temporal.PlainDate,
  origin: string,
): Promise<Role | null> {
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const account = await services.identity.accountOf(new Headers({ cookie }));
  if (account === null) return null;
  const places = await findWorkPlaces(services.database, account.userId, today);
  const [only] = places;
  if (only === undefined || places.length !== 1) return null;
  await chooseWorkPlace(services, account.sessionId, only, origin);
  return only.role;
}
