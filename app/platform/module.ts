import type { RouterContextProvider } from 'react-router';
import type { Attention } from './attention.ts';
import type { Anchors } from './audit/anchors.server.ts';
import type { AuditWords } from './audit/words.ts';
import type { Command } from './cli/command.ts';
import type { KeyRing, SealedTable } from './crypto/index.server.ts';
import type { Database, OwnerTransaction } from './db/database.server.ts';
import type { Destination } from './destination.ts';
import type { Identity } from './identity/identity.server.ts';
import type { Log } from './log.server.ts';
import type { MailKinds } from './mail/mail-kind.ts';
import type { Chore, TaskHandler } from './tasks/tasks.server.ts';

/** What the program has at hand for work that nobody asks for. */
export interface ChoreContext {
  readonly database: Database;
  readonly log: Log;
  readonly keys: KeyRing;
  /** The anchors of the audit logs, and what else is kept outside the database. */
  readonly anchors: Anchors;
  /** The calendar day in the Netherlands. */
  today(): Temporal.PlainDate;
}

/** What the demo is filled with; everything in it is invented. */
export interface DemoContext {
  readonly database: Database;
  readonly identity: Identity;
  readonly keys: KeyRing;
  readonly moment: { readonly today: Temporal.PlainDate; readonly now: Temporal.Instant };
}

/** What one thing is called, and more of them. */
export type Counted = readonly [one: string, more: string];

/**
 * What one part of the domain adds to the program, in the one place where it plugs in: `module.server.ts` of its folder.
 * Its pages stand in `routes.ts` beside it, which is read while the application is built.
 */
export interface Module {
  /** The name of its folder. */
  readonly name: string;
  /** What it records in the audit log; null for a module that records nothing. */
  readonly audit: AuditWords | null;
  readonly destinations?: readonly Destination[];
  /** What waits in it for a role, for the start page. */
  readonly attention?: Attention;
  readonly commands?: readonly Command[];
  /** Long work that users can ask for, by kind. */
  readonly tasks?: Readonly<Record<string, TaskHandler>>;
  readonly chores?: (context: ChoreContext) => readonly Chore[];
  /** Loads the reference data that the database lacks; loading them again changes nothing. */
  readonly loadReference?: (tx: OwnerTransaction) => Promise<void>;
  readonly loadDemo?: (context: DemoContext) => Promise<void>;
  /** Puts at hand for every page what the module does for pages of others. */
  readonly preparePages?: (context: RouterContextProvider) => void;
  /** What its records about people are called, by their kind in `app.person_record`. */
  readonly personRecords?: Readonly<Record<string, Counted>>;
  /** Kinds of messages that it sends, by their code. */
  readonly mail?: MailKinds;
  /** Its tables with encrypted values. */
  readonly sealedTables?: readonly SealedTable[];
}
