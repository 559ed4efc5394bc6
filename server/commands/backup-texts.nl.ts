import type { Finding } from '../../app/platform/backup/check/finding.ts';
import { counted } from '../../app/words/counts.ts';

/** Findings as lines, with the verdict first on each. */
export function findingLines(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ area }) => areas[area].length));
  return findings
    .map(
      (finding) =>
        `${verdictOf(finding).padEnd(verdictWidth)}  ${areas[finding.area].padEnd(width)}  ${finding.text}\n`,
    )
    .join('');
}

/** So that the columns stand under each other whether there is a remark or not. */
const verdictWidth = 'LET OP'.length;

function verdictOf({ isGood, isRemark }: Finding): string {
  if (!isGood) return 'FOUT';
  return isRemark === true ? 'LET OP' : 'goed';
}

const areas: Readonly<Record<Finding['area'], string>> = {
  installation: 'installatie',
  schema: 'schema',
  tables: 'gegevens',
  audit: 'logboek',
  keys: 'sleutels',
  names: 'namen',
  removals: 'verwijderd',
};

export const texts = {
  table: (done: number, total: number, name: string) => `${done}/${total} ${name}\n`,
  written: (path: string, rows: number, tables: number, bytes: number, seconds: string) =>
    `${path}: ${counted(rows, 'rij', 'rijen')} uit ${counted(tables, 'tabel', 'tabellen')}, ${counted(bytes, 'byte', 'bytes')}, teruggelezen en heel, in ${seconds} s.\nBewaar de sleutel op een andere plaats dan deze reservekopie.\n`,
  restored: (rows: number, tables: number, madeAt: string, seconds: string) =>
    `Teruggezet: ${counted(rows, 'rij', 'rijen')} in ${counted(tables, 'tabel', 'tabellen')}, van ${madeAt}, in ${seconds} s.\n`,
  migrated: (count: number) => `Daarna is het schema bijgewerkt (${counted(count, 'stap', 'stappen')}).\n`,
  rehearsed: (rows: number, tables: number, seconds: string) =>
    `Oefening: ${counted(rows, 'rij', 'rijen')} in ${counted(tables, 'tabel', 'tabellen')} teruggezet in een lege database en nagekeken, in ${seconds} s; die database is weer weg.\n`,
  whole: (remarks: number) =>
    remarks === 0
      ? 'Alles is in orde.\n'
      : `Er ontbreekt niets. LET OP: ${counted(remarks, 'opmerking', 'opmerkingen')}.\n`,
  notWhole: (faults: number) => `NIET in orde: ${counted(faults, 'fout', 'fouten')}.\n`,
  noSuchFormat: (format: string) => `Option --format takes text or json, not "${format}".`,
} as const;
