import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { findRuleFiles, hasRule } from '#tests/support/rule-files.ts';
import { ruleHeaderOf, workedExamplesOf } from '#tests/support/rule-header.ts';
import { workOut } from '#tests/support/work-out.ts';

/** Files that export a function and have no rule to state, with why. */
const withoutRule: ReadonlyMap<string, string> = new Map([
  [
    'app/modules/action-plan/domain/plan/plan-report-text.ts',
    'draws the report; what is in it is decided elsewhere',
  ],
  [
    'app/modules/prevention-scan/domain/report-text.ts',
    'draws the report; what is in it is decided elsewhere',
  ],
  [
    'app/modules/action-plan/domain/fields/field-values.ts',
    'goes over the fields of a table, whatever they are',
  ],
  [
    'app/modules/action-plan/domain/lines/calculation.ts',
    'picks the table of fields that goes with a kind of line',
  ],
  ['app/modules/action-plan/domain/lines/filled-line.ts', 'lists the fields of a line with what they hold'],
  ['app/kernel/unreachable.ts', 'ends a switch, and the types see to it that it is never reached'],
]);

/** Rules whose example is told in words, with why no line of code can tell it. */
const inWords: ReadonlyMap<string, string> = new Map([
  ['app/modules/shelter/domain/check-stay-row.ts', 'a line has ten cells, held against five lists of codes'],
]);

const files = findRuleFiles();
const byPath = new Map(files.map((file) => [file.path, file]));

describe('a header', () => {
  it.for(files.filter(({ header }) => header !== null))(
    'tells truly how $path works out',
    async ({ header, load }) => {
      const exports = await load();
      for (const { expression, outcome, expected } of header === null ? [] : workedExamplesOf(header)) {
        const value = () => workOut(expression, exports);
        if (outcome === 'throws') expect(value, expression).toThrow(workOut(expected, exports));
        else expect(value(), expression).toEqual(workOut(expected, exports));
      }
    },
  );

  it.for(files)('of $path says rule, source and a case that runs', async (file) => {
    const { path, header, load } = file;
    if (withoutRule.has(path) || !hasRule(await load())) return;
    expect(header, 'a comment before the first line of code').not.toBeNull();
    if (header === null) return;
    expect(header).toEqual({
      rule: expect.stringMatching(/\.$/u),
      source: expect.stringMatching(/\.$/u),
      example: expect.stringMatching(/\.$/u),
    });
    expect(workedExamplesOf(header).length, '`expression` is `value` in Example').toBeGreaterThanOrEqual(
      inWords.has(path) ? 0 : 1,
    );
  });

  it('names as its source only decisions and files that are there', () => {
    const decisions = globSync('docs/decisions/[0-9]*.md', { cwd: projectRoot }).join('\n');
    const missing = files.flatMap(({ path, header }) => [
      ...Array.from(header?.source.matchAll(/\b0\d{3}\b/gu) ?? [])
        .filter(([number]) => !decisions.includes(`/${number}-`))
        .map(([number]) => `${path}: decision ${number}`),
      ...Array.from(header?.source.matchAll(/\b(?:app|data|db|docs)\/[\w./-]*\w/gu) ?? [])
        .filter(([named]) => !existsSync(join(projectRoot, named)))
        .map(([named]) => `${path}: ${named}`),
    ]);
    expect(missing).toEqual([]);
  });

  it.for([...withoutRule.keys(), ...inWords.keys()])('is excused for %s, which is there', async (path) => {
    const exports = await byPath.get(path)?.load();
    expect(exports !== undefined && hasRule(exports)).toBe(true);
  });
});

describe('reading a header', () => {
  const header = ruleHeaderOf(
    [
      '/*',
      ' * Doubling.',
      ' *',
      ' * Rule: twice as much.',
      ' * Source: our choice, an example.',
      ' * Example: of two,',
      ' *   `twice(2)` is',
      ' *     `4`;',
      ' * `twice(-1)` throws `RangeError`.',
      ' */',
      "import { x } from './x.ts';",
      '',
    ].join('\n'),
  );

  it('finds the three parts, and cases that run on over a line', () => {
    expect(header?.rule).toBe('twice as much.');
    expect(header?.source).toBe('our choice, an example.');
    expect(header === null ? [] : workedExamplesOf(header)).toEqual([
      { expression: 'twice(2)', outcome: 'is', expected: '4' },
      { expression: 'twice(-1)', outcome: 'throws', expected: 'RangeError' },
    ]);
  });

  it('takes no docstring for one, nor a comment after the first line of code', () => {
    expect(ruleHeaderOf('/** Rule: twice as much. */\n')).toBeNull();
    expect(ruleHeaderOf("import { x } from './x.ts';\n/*\n * Rule: twice.\n */\n")).toBeNull();
  });

  it('works out days and moments, and finds two days that differ unequal', () => {
    expect(workOut("day('2026-02-01').add({ days: start })", { start: 27 })).toEqual(
      Temporal.PlainDate.from('2026-02-28'),
    );
    expect(workOut("moment('2026-02-01T00:00Z')", {})).not.toEqual(
      Temporal.Instant.from('2026-02-01T00:01Z'),
    );
  });
});
