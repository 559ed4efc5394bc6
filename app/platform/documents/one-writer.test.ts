import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
/** Where the writers live; what writes a table elsewhere goes round the byte order mark and the guard on formulas. */
const home = 'app/platform/documents/';

/** Lines for the database's own COPY, which nobody opens. */
const toDatabase = 'app/modules/shelter/data/stay-file/stage-stays.server.ts';

/** What gives away that a file writes a table itself. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['uses a library for CSV or workbooks', /from '(?:csv-stringify|write-excel-file|exceljs|xlsx)/u],
  ['names the media type itself', /text\/csv|spreadsheetml/u],
  [
    'joins cells itself',
    /\.join\((['"`])(?:[;,]|\\t)\1\)[^\n]*(?:\n[^\n]*){0,12}?\.join\((['"`])(?:\\r)?\\n\2\)/u,
  ],
  ['joins rows of cells itself', /\.join\((['"`])(?:\\r)?\\n\1\)[^\n]*\.join\((['"`])[;,]\2\)/u],
  ['ends a line of joined cells itself', /\.join\((['"`])(?:[;,]|\\t)\1\)\}?(?:\\r)?\\n/u],
  ['lets the database join cells', /\bconcat_ws\((['"`])[;,]\1/iu],
];

function signsIn(source: string): readonly string[] {
  return signs.filter(([, pattern]) => pattern.test(source)).map(([sign]) => sign);
}

it('finds a file that writes a table itself', () => {
  expect(signsIn("rows.map((row) => row.join(';')).join('\\r\\n')")).toEqual(['joins cells itself']);
  expect(signsIn("yield `${columns.join(',')}\\n`")).toEqual(['ends a line of joined cells itself']);
  expect(signsIn("headers: { 'Content-Type': 'text/csv' }")).toEqual(['names the media type itself']);
  expect(signsIn("roles.join(',')")).toEqual([]);
});

it('leaves every table to the one writer', async () => {
  const found: string[] = [];
  for (const folder of ['app', 'server'])
    for await (const path of glob(`${folder}/**/*.{ts,tsx}`, { cwd: root })) {
      if (path.startsWith(home) || path === toDatabase || /\.test\.|\/fixtures\//u.test(path)) continue;
      for (const sign of signsIn(await readFile(join(root, path), 'utf8'))) found.push(`${path}: ${sign}`);
    }
  expect(found).toEqual([]);
});
