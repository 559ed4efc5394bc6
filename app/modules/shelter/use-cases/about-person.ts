import type { LoggedAct } from '#app/platform/acts/logged.ts';

/** An act about a person as the log says it, with the record it is about between brackets. */
export function aboutPerson(action: LoggedAct['action'], personId: string, record: string): LoggedAct {
  return { action, objectKind: 'person', objectId: `${personId} (${record})` };
}

/** What is done with someone's stay. */
export function aboutStay(
  action: LoggedAct['action'],
  { personId, stayId }: { readonly personId: string; readonly stayId: string },
): LoggedAct {
  return aboutPerson(action, personId, stayId);
}

/** The same of the stay that comes of the act. */
export const stayLog = (action: LoggedAct['action']) => (stay: Parameters<typeof aboutStay>[1]) =>
  aboutStay(action, stay);
