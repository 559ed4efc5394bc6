import type { Anchors } from '../audit/anchors.server.ts';
import type { Attention } from '../attention.ts';
import type { AuditWords } from '../audit/words.ts';
import type { KeyRing } from '../crypto/index.server.ts';
import type { Database } from '../db/database.server.ts';
import type { Destination } from '../destination.ts';
import type { Identity } from '../identity/identity.server.ts';
import type { Log } from '../log.server.ts';
import type { MailKinds } from '../mail/mail-kind.ts';
import type { Counted } from '../module.ts';
import type { Tasks } from '../tasks/tasks.server.ts';

/** What the running program hands to every request. */
export interface Services {
  readonly database: Database;
  readonly identity: Identity;
  readonly tasks: Tasks;
  /** What names, birth dates and BSNs are encrypted with. */
  readonly keys: KeyRing;
  /** What the audit logs are checked against, outside the database. */
  readonly anchors: Anchors;
  readonly log: Log;
  /** Where one can go, in the order of the work. */
  readonly destinations: readonly Destination[];
  /** What waits for a role in all modules, for the start page. */
  readonly attention: Attention;
  /** What the audit log calls acts and things. */
  readonly auditWords: AuditWords;
  /** What records about people are called, by their kind. */
  readonly personRecordNames: Readonly<Record<string, Counted>>;
  /** Whether messages leave; without a mail server links go from hand to hand. */
  readonly mailIsOn: boolean;
  /** What messages there are, by their kind. */
  readonly mailKinds: MailKinds;
  /** Demo mode: invented accounts on the sign-in page, a banner on every page. */
  readonly isDemo: boolean;
  /** Whether the last X-Forwarded-For entry, which one's own proxy adds, is the sender. */
  readonly isBehindProxy: boolean;
  /** Address under which users reach the application. */
  readonly origin: string;
  /** The calendar day in the Netherlands. */
  today(): Temporal.PlainDate;
}
