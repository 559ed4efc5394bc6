import type { Services } from '../app/platform/http/services.ts';
import type { Visitor } from '../app/platform/http/visitor.ts';
import { workPlaceFrom } from '../app/platform/http/work-place-cookie.ts';
import { findWorkPlaces } from '../app/modules/organisation/index.server.ts';

/** Who makes a request, from the session cookie; and under which of the own places, from the place cookie. */
export async function identifyVisitor(
  services: Services,
  headers: Headers,
  sender: string,
): Promise<Visitor> {
  const account = await services.identity.accountOf(headers);
  if (account === null) return { account: null, workPlace: null, workPlaces: [], sender };
  const workPlaces = await services.database.readAsUser(account.userId, (tx) =>
    findWorkPlaces(tx, account.userId, services.today()),
  );
  const chosen = workPlaceFrom(headers.get('cookie'));
  const workPlace = workPlaces.find((place) => place.assignmentId === chosen) ?? workPlaces[0] ?? null;
  return { account, workPlace, workPlaces, sender };
}
