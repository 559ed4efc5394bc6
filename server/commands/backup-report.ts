import type { BackupHeader } from '../../app/platform/backup/header.ts';
import type { Contents, Trailer } from '../../app/platform/backup/contents.ts';
import type { Finding } from '../../app/platform/backup/check/finding.ts';
import { UsageError, type CommandContext, type CommandInput } from '../../app/platform/cli/command.ts';
import { findingLines, texts } from './backup-texts.nl.ts';

export const formatOption = {
  name: 'format',
  placeholder: 'text|json',
  summary: 'how the result is written to standard output; text unless given',
} as const;

/** For commands that check. */
export const jsonHelp =
  'With --format json: isGood, findings (area, isGood, isRemark, text in Dutch), and backup with the figures of the file.';

export function wantsJson({ values }: CommandInput): boolean {
  const format = values.get('format') ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(texts.noSuchFormat(format));
  return format === 'json';
}

/** Tells on standard error how far it is: each table at a terminal, nothing in a log. */
export function progress({ stderr }: CommandContext): (done: number, total: number, name: string) => void {
  return (done, total, name) => {
    if (stderr.isTerminal) void stderr.write(texts.table(done, total, name));
  };
}

/** What a program can do with a backup's figures: no rows, no keys. */
export function figuresOf(contents: Contents, trailer: Trailer | null, header: BackupHeader | null) {
  return {
    ...(header === null
      ? {}
      : { madeAt: header.madeAt, key: { source: header.keySource, id: header.keyId } }),
    programVersion: contents.programVersion,
    postgresVersion: contents.postgresVersion,
    installation: contents.installationId,
    lastMigration: contents.migrations.at(-1)?.name ?? null,
    keys: contents.keys,
    ...trailer,
    regions: contents.regions.map(({ id, slug }) => ({
      slug,
      rows: contents.tables.reduce((sum, { perRegion }) => sum + (perRegion?.[id] ?? 0), 0),
    })),
  };
}

/** Writes findings to standard output and the verdict to standard error; gives the exit code. */
export async function reportFindings(
  { stdout, stderr }: Pick<CommandContext, 'stdout' | 'stderr'>,
  findings: readonly Finding[],
  isJson: boolean,
  figures: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const faults = findings.filter(({ isGood }) => !isGood).length;
  const remarks = findings.filter(({ isRemark }) => isRemark === true).length;
  await stdout.write(
    isJson
      ? `${JSON.stringify({ isGood: faults === 0, findings, ...figures }, null, 2)}\n`
      : findingLines(findings),
  );
  await stderr.write(faults === 0 ? texts.whole(remarks) : texts.notWhole(faults));
  return faults === 0 ? 0 : 1;
}

export function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1).replace('.', ',');
}
