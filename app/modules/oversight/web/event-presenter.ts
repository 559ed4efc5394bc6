import { isolated } from '#app/words/isolate.ts';
import { isRole } from '#app/kernel/role.ts';
import { roleNames } from '#app/modules/organisation/index.ts';
import { dayInWords } from '#app/words/days.ts';
import type { AuditWords } from '#app/platform/audit/words.ts';
import type { AuditEvent } from '../data/audit-events.server.ts';
import { logMessages, resultNames } from './messages.nl.ts';

/** Who acted, as the reader knows them. */
export function actorText(event: Pick<AuditEvent, 'actorId' | 'actorName' | 'origin'>): string {
  if (event.origin === 'cli') return logMessages.command;
  // Nothing else writes in the log without an account than the forms that are open to everyone.
  if (event.actorId === null) return isFromOutside(event) ? logMessages.visitor : logMessages.program;
  return isolated(event.actorName ?? logMessages.unknownActor);
}

/** A request from a browser or another program, not work that the program does by itself. */
function isFromOutside({ origin }: Pick<AuditEvent, 'origin'>): boolean {
  return origin.startsWith('web') || origin.startsWith('api');
}

/** `Regiobeheerder`; codes that are no role stay as they are. */
export function rolesText(codes: string): string {
  return codes
    .split(',')
    .filter((code) => code !== '')
    .map((code) => (isRole(code) ? roleNames[code] : code))
    .join(', ');
}

/** A purpose as typed; the role code that stands first in it, when a role was given or ended, in words. */
export function purposeText(purpose: string | null): string {
  const [first = '', ...rest] = (purpose ?? '').split(': ');
  return [isRole(first) ? roleNames[first] : first, ...rest].join(': ');
}

/** Acts on the region as a whole: its id says nothing to the reader. */
const withoutOwnId = new Set(['audit-log', 'person-search', 'sign-ins']);

/** What was acted upon, as the reader knows it; a list of a house with its night. */
function targetText({ objectKind, objectId, objectName }: AuditEvent): string | null {
  if (objectName === null) return withoutOwnId.has(objectKind) ? null : objectId;
  const night = / (\d{4}-\d{2}-\d{2})$/u.exec(objectId)?.[1];
  return night === undefined
    ? isolated(objectName)
    : logMessages.nightOf(objectName, dayInWords(Temporal.PlainDate.from(night)));
}

/** A line of the page; an act or a thing without words shows as its code, so that nothing is hidden. */
export function eventRow({ actions, objects }: AuditWords, event: AuditEvent) {
  return {
    no: event.eventNo,
    moment: event.occurredAt.toString(),
    actor: actorText(event),
    roles: event.actorId === null ? '' : rolesText(event.actorRoles),
    action: actions[event.action] ?? event.action,
    object: [objects[event.objectKind] ?? event.objectKind, targetText(event)]
      .filter((part) => part !== null)
      .join(' '),
    result: resultNames[event.result] ?? event.result,
    hasFailed: event.result !== 'done',
    purpose: purposeText(event.purpose),
    origin: event.origin,
  };
}

/** The columns of `exportColumns`; moments in UTC, so that they sort and compare anywhere. */
export function exportRow({ actions, objects }: AuditWords, event: AuditEvent): readonly string[] {
  return [
    String(event.eventNo),
    event.occurredAt.toString(),
    actorText(event),
    event.actorId ?? '',
    event.actorId === null ? '' : rolesText(event.actorRoles),
    actions[event.action] ?? event.action,
    event.action,
    objects[event.objectKind] ?? event.objectKind,
    targetText(event) ?? event.objectId,
    resultNames[event.result] ?? event.result,
    purposeText(event.purpose),
    event.origin,
    event.hash.toString('hex'),
  ];
}
