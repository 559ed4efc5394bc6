import { actionPlan } from './modules/action-plan/module.server.ts';
import { backgroundTasks } from './modules/background-tasks/module.server.ts';
import { organisation } from './modules/organisation/module.server.ts';
import { outbox } from './modules/outbox/module.server.ts';
import { oversight } from './modules/oversight/module.server.ts';
import { people } from './modules/people/module.server.ts';
import { preventionScan } from './modules/prevention-scan/module.server.ts';
import { retention } from './modules/retention/module.server.ts';
import { shelter } from './modules/shelter/module.server.ts';
import type { Attention, AttentionLine } from './platform/attention.ts';
import type { AuditWords } from './platform/audit/words.ts';
import { inOrderOfWork, type Destination } from './platform/destination.ts';
import type { MailKinds } from './platform/mail/mail-kind.ts';
import type { Counted, Module } from './platform/module.ts';
import type { SealedTable } from './platform/crypto/index.server.ts';
import type { TaskHandler } from './platform/tasks/tasks.server.ts';

/** Every module of the program; what is loaded and listed comes in this order. */
export const modules: readonly Module[] = [
  organisation,
  outbox,
  oversight,
  preventionScan,
  actionPlan,
  people,
  shelter,
  retention,
  backgroundTasks,
];

/** Where one can go, in the order of the work. */
export const destinations: readonly Destination[] = inOrderOfWork(
  modules.flatMap((module) => module.destinations ?? []),
);

/** What waits for a role, in the order of the modules. */
export const attention: Attention = async (request) => {
  const lines: AttentionLine[] = [];
  // One after the other: they share a connection.
  for (const module of modules) lines.push(...((await module.attention?.(request)) ?? []));
  return lines;
};

/** What the audit log calls acts and things, of all modules. */
export const auditWords: AuditWords = {
  actions: Object.assign({}, ...modules.map(({ audit }) => audit?.actions)) as AuditWords['actions'],
  objects: Object.assign({}, ...modules.map(({ audit }) => audit?.objects)) as AuditWords['objects'],
  toPerson: Object.assign(
    {},
    ...modules.map(({ audit }) => audit?.toPerson),
  ) as Required<AuditWords>['toPerson'],
};

/** What records about people are called, by their kind in `app.person_record`. */
export const personRecordNames: Readonly<Record<string, Counted>> = Object.assign(
  {},
  ...modules.map(({ personRecords }) => personRecords),
) as Readonly<Record<string, Counted>>;

/** Long work that users can ask for, by kind. */
export const taskHandlers: Readonly<Record<string, TaskHandler>> = Object.assign(
  {},
  ...modules.map(({ tasks }) => tasks),
) as Readonly<Record<string, TaskHandler>>;

/** Every kind of message, by its code. */
export const mailKinds: MailKinds = Object.assign({}, ...modules.map(({ mail }) => mail)) as MailKinds;

/** Every table with encrypted values. */
export const sealedTables: readonly SealedTable[] = modules.flatMap((module) => module.sealedTables ?? []);
