import type { Services } from '../../app/platform/http/services.ts';
import type { Visitor, WorkPlace } from '../../app/platform/http/visitor.ts';
import { needsSecondFactor } from '../../app/kernel/second-factor.ts';
import { findWorkPlaces } from '../../app/modules/organisation/index.server.ts';

/**
 * Who makes a request, from the session; and under which of the own places, as chosen in that session. A place that
 * was not chosen, or whose role has ended, is none: nobody works on at another place without having chosen it.
 * A place where people are seen is withheld until a second factor was shown, so that no page has to remember that.
 * Who waits for a PIN on a shared device is nobody until it is given. The scope of a place takes the day of the request,
 * `services.today()`, as today.
 */
export async function identifyVisitor(
  services: Services,
  headers: Headers,
  sender: string,
): Promise<Visitor> {
  const account = await services.identity.accountOf(headers);
  if (account === null) return { account: null, workPlace: null, workPlaces: [], sender };
  if (account.sharedDevice?.isLocked === true) {
    const { userId, sessionId } = account;
    return { account: null, workPlace: null, workPlaces: [], sender, locked: { userId, sessionId } };
  }
  const places = await findWorkPlaces(services.database, account.userId, services.today());
  const workPlaces = account.secondFactor === null ? places.filter(isOpenWithout) : places;
  const workPlace = workPlaces.find((place) => place.assignmentId === account.workAssignmentId) ?? null;
  return { account, workPlace, workPlaces, lacksFactor: workPlaces.length < places.length, sender };
}

function isOpenWithout({ role }: WorkPlace): boolean {
  return !needsSecondFactor(role);
}
