import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { compareText } from './compare-text.ts';

test('texts are ordered by their code units', () => {
  expect(['ä', 'a', 'Z', 'z', '', 'B', '10', '9'].toSorted(compareText)).toEqual([
    '',
    '10',
    '9',
    'B',
    'Z',
    'a',
    'z',
    'ä',
  ]);
  expect(compareText('a', 'a')).toBe(0);
});

/** What people read in a list is sorted by the rules of the language in `web/`; rules and what decides are not. */
test('no rule or use case sorts by the language of the machine, or draws what it does not keep', async () => {
  const modules = join(projectRoot, 'app', 'modules');
  const files = (await readdir(modules, { recursive: true })).filter(
    (name) => /\/(domain|use-cases|data)\/.*\.tsx?$/u.test(name) && !name.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(200);
  const found: string[] = [];
  for (const name of files) {
    const text = await readFile(join(modules, name), 'utf8');
    if (/localeCompare|Intl\.Collator|Math\.random/u.test(text)) found.push(name);
  }
  expect(found).toEqual([]);
});
