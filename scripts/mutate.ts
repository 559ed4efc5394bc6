import { parseArgs } from 'node:util';
import { drawTextTable } from '#app/kernel/text-table.ts';
import { mutationScore, type Mutant } from './mutate/mutation-run.ts';
import { mutationRuns } from './mutate/runs.ts';

/*
 * `npm run mutate`: breaks the rules on purpose, one place at a time, and tells which breakages no test notices.
 * `--only NAME` (more than once) takes some of them, `--at-least PERCENT` fails below that score, `--constants` breaks
 * tables and expressions at the top of files too, which takes several times as long. `--only policies` takes `--table`,
 * which may be the name of a function too, `--module`, `--every COUNT` and `--resume`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    'at-least': { type: 'string', default: '0' },
    concurrency: { type: 'string', default: '1' },
    constants: { type: 'boolean', default: false },
    table: { type: 'string' },
    module: { type: 'string' },
    every: { type: 'string', default: '1' },
    resume: { type: 'boolean', default: false },
  },
});
const only = values.only ?? mutationRuns.map(({ name }) => name);
const unknown = only.filter((name) => !mutationRuns.some((run) => run.name === name));
const leastPercent = Number(values['at-least']);
const concurrency = Number(values.concurrency);
if (
  unknown.length > 0 ||
  !(leastPercent >= 0 && leastPercent <= 100) ||
  !(concurrency >= 1) ||
  !(Number(values.every) >= 1)
) {
  console.error(`Names: ${mutationRuns.map(({ name }) => name).join(', ')}.`);
  console.error(
    'Usage: npm run mutate -- [--only NAME]… [--at-least PERCENT] [--concurrency COUNT] [--constants] [--table NAME] [--module NAME] [--every COUNT] [--resume]',
  );
  process.exit(2);
}

const rows: (readonly string[])[] = [];
let isBelow = false;
for (const { name, run } of mutationRuns.filter((each) => only.includes(each.name))) {
  const mutants = await run({
    concurrency,
    withConstants: values.constants,
    table: values.table ?? null,
    module: values.module ?? null,
    every: Number(values.every),
    isResumed: values.resume,
  });
  for (const { place, fate, change } of mutants.filter(isUnnoticed))
    console.log(`${place}  ${fate}  ${change}`);
  const parts = new Set(mutants.map(({ part }) => part));
  for (const part of parts.size === 0 ? [undefined] : parts)
    addRow(
      part === undefined ? name : `${name} ${part}`,
      mutants.filter((mutant) => mutant.part === part),
    );
}
console.log(
  drawTextTable(
    ['run', 'score', 'killed', 'survived', 'unseen'].map((heading, at) => ({
      heading,
      align: at === 0 ? 'left' : 'right',
    })),
    rows,
  ),
);
process.exit(isBelow ? 1 : 0);

function addRow(heading: string, mutants: readonly Mutant[]): void {
  const score = mutationScore(mutants);
  isBelow ||= (score ?? 100) < leastPercent;
  const count = (fate: Mutant['fate']) => String(mutants.filter((mutant) => mutant.fate === fate).length);
  rows.push([heading, score?.toFixed(1) ?? '', count('killed'), count('survived'), count('unseen')]);
}

function isUnnoticed({ fate }: Mutant): boolean {
  return fate === 'survived' || fate === 'unseen';
}
