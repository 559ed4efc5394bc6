import { qualifiedName, type Contents, type TableContents } from '../contents.ts';
import type { Finding } from './finding.ts';
import { messages } from './messages.nl.ts';

/**
 * Tables whose rows end by themselves, at night or when someone signs out: that there are fewer than in a backup of
 * before is as it should be.
 */
const passing = new Set([
  'auth.session',
  'auth.second_step',
  'auth.provider_answer',
  'auth.passkey',
  'auth.recovery_code',
  'auth.totp',
  // Its chain tells whether it went by its term.
  'auth.sign_in_event',
  'public.mail_message',
  'public.mail_event',
  'public.mail_stop',
  'public.form_send',
  'auth.verification',
  'auth.sign_in_failure',
  'auth.invitation',
  'public.background_task',
  'public.background_task_result',
  'public.grant_applicant',
]);

/**
 * What a database lacks of a backup, per region and table. Work goes on after a backup, so more rows are no fault, unless
 * `isExact`: straight after restoring both must be the same. Tables that came later than the backup do not count.
 */
export function compareContents(found: Contents, backup: Contents, isExact: boolean): readonly Finding[] {
  const tables = new Map(found.tables.map((table) => [qualifiedName(table), table]));
  const faults: string[] = [];
  for (const region of backup.regions)
    if (!found.regions.some(({ id }) => id === region.id)) faults.push(messages.regionMissing(region.slug));
  for (const table of backup.tables) {
    const name = qualifiedName(table);
    const now = tables.get(name);
    if (now === undefined) faults.push(messages.tableMissing(name));
    else if (table.perRegion === null && isLess(name, now.rows, table.rows, isExact))
      faults.push(messages.tableLacks(messages.fewerOrMore(name, now.rows, table.rows)));
  }
  for (const region of backup.regions) {
    const stored = withoutRemoved(backup.tables, region.id, removedSince(found, backup, region.id));
    faults.push(...regionFaults(region, isExact ? backup.tables : stored, tables, isExact));
  }
  if (faults.length > 0) return faults.map((text) => ({ area: 'tables', isGood: false, text }));
  return [{ area: 'tables', isGood: true, text: isExact ? messages.exactlyBackup : messages.sameAsBackup }];
}

const logTables = new Set(['public.audit_event', 'public.audit_seal']);

/**
 * How many rows of a region's table went since the backup because their term was over: of the log from its beginning, of
 * files as the proofs of their removal tell.
 */
function removedSince(found: Contents, backup: Contents, region: string): (table: string) => number {
  const removedIn = ({ audit, removed }: Contents, table: string) =>
    logTables.has(table)
      ? (audit.find(({ regionId }) => regionId === region)?.removedTo ?? 0)
      : (removed.find(({ regionId }) => regionId === region)?.rows[table.replace(/^public\./u, '')] ?? 0);
  return (table) => Math.max(0, removedIn(found, table) - removedIn(backup, table));
}

/** What is expected of a region's tables after that. */
function withoutRemoved(
  tables: readonly TableContents[],
  region: string,
  removed: (table: string) => number,
): readonly TableContents[] {
  return tables.map((table) => {
    const { perRegion } = table;
    const gone = removed(qualifiedName(table));
    if (perRegion === null || gone === 0) return table;
    return { ...table, perRegion: { ...perRegion, [region]: Math.max(0, (perRegion[region] ?? 0) - gone) } };
  });
}

function regionFaults(
  { id, slug }: Contents['regions'][number],
  stored: readonly TableContents[],
  tables: ReadonlyMap<string, TableContents>,
  isExact: boolean,
): readonly string[] {
  const emptied: string[] = [];
  const lacking: string[] = [];
  for (const table of stored) {
    const name = qualifiedName(table);
    const expected = table.perRegion?.[id] ?? 0;
    const now = tables.get(name);
    if (table.perRegion === null || now === undefined) continue;
    const rows = now.perRegion?.[id] ?? 0;
    if (!isLess(name, rows, expected, isExact)) continue;
    (rows === 0 ? emptied : lacking).push(messages.fewerOrMore(name, rows, expected));
  }
  return [
    ...(emptied.length > 0 ? [messages.regionEmptied(slug, emptied)] : []),
    ...(lacking.length > 0 ? [messages.regionLacks(slug, lacking)] : []),
  ];
}

function isLess(name: string, found: number, expected: number, isExact: boolean): boolean {
  if (isExact) return found !== expected;
  return found < expected && !passing.has(name);
}
