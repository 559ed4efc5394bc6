import { isRole } from '#app/kernel/role.ts';
import { roleNames } from '#app/modules/organisation/index.ts';
import type { AuditWords } from '#app/platform/audit/words.ts';
import type { AuditEvent } from '../data/audit-events.server.ts';
import { logMessages, resultNames } from './messages.nl.ts';

/** Who acted, as the reader knows them. */
export function actorText(event: Pick<AuditEvent, 'actorId' | 'actorName' | 'origin'>): string {
  if (event.actorId === null || event.origin === 'cli') return logMessages.command;
  return event.actorName ?? logMessages.unknownActor;
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
const withoutOwnId = new Set(['audit-log', 'person-search']);

/** A line of the page; an act or a thing without words shows as its code, so that nothing is hidden. */
export function eventRow({ actions, objects }: AuditWords, event: AuditEvent) {
  const target = event.objectName ?? (withoutOwnId.has(event.objectKind) ? null : event.objectId);
  return {
    no: event.eventNo,
    moment: event.occurredAt.toString(),
    actor: actorText(event),
    roles: rolesText(event.actorRoles),
    action: actions[event.action] ?? event.action,
    object: [objects[event.objectKind] ?? event.objectKind, target].filter((part) => part !== null).join(' '),
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
    rolesText(event.actorRoles),
    actions[event.action] ?? event.action,
    event.action,
    objects[event.objectKind] ?? event.objectKind,
    event.objectName ?? event.objectId,
    resultNames[event.result] ?? event.result,
    purposeText(event.purpose),
    event.origin,
    event.hash.toString('hex'),
  ];
}
