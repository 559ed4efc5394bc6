import type { LoggedAct } from '#app/platform/acts/logged.ts';

/** An act as the log says it, with the user's id alone; `purpose` is a role or a stated reason. */
export function aboutUser(action: LoggedAct['action'], userId: string, purpose?: string): LoggedAct {
  return { action, objectKind: 'user', objectId: userId, ...(purpose === undefined ? {} : { purpose }) };
}
