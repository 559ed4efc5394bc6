import type { Contents } from '../contents.ts';
import type { Finding } from './finding.ts';
import { messages } from './messages.nl.ts';

/** Whether this is the database of before, or one that was made anew and looks well because reference data load by themselves. */
export function checkInstallation(found: Contents, backup: Contents | null): readonly Finding[] {
  const faults: string[] = [];
  const people = ['account_holder', 'region_user'].map(
    (name) => found.tables.find((table) => table.name === name)?.rows ?? 0,
  );
  if (people.every((rows) => rows === 0)) faults.push(messages.onlyReference);
  if (backup !== null) {
    const ran = new Map(found.migrations.map(({ name, timestamp }) => [name, timestamp]));
    const anew = backup.migrations.filter(
      ({ name, timestamp }) => ran.has(name) && ran.get(name) !== timestamp,
    );
    if (anew.length > 0) faults.push(messages.migratedAnew(anew.length));
    if (backup.installationId !== null && backup.installationId !== found.installationId)
      faults.push(messages.otherInstallation);
  }
  if (faults.length > 0) return faults.map((text) => ({ area: 'installation', isGood: false, text }));
  return [{ area: 'installation', isGood: true, text: messages.installation(found.installationId ?? '–') }];
}
