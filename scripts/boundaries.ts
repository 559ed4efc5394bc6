import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { forbidden, options } from './boundary-rules.ts';
import { fullFolders } from './full-folders.ts';
import { queriesOutsideData } from './queries-outside-data.ts';

async function violations(...folders: string[]): Promise<ICruiseResult['summary']> {
  const { output } = await cruise(folders, { ...options, validate: true, ruleSet: { forbidden } });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result.');
  return output.summary;
}

const { violations: planted } = await violations('tests/boundary-canary');
const found = new Set(planted.map(({ rule }) => rule.name));
for (const name of ['kernel-imports-nothing', 'platform-has-an-order', 'sql-stands-in-data']) {
  if (found.has(name)) continue;
  console.error(`The violation of ${name} in tests/boundary-canary was not found: the check checks nothing.`);
  process.exit(1);
}

const own = await violations('app', 'server');
for (const { rule, from, to } of own.violations) console.error(`${rule.name}: ${from} → ${to}`);
// Fewer files than this means that the parser skipped them in silence.
const leastFiles = 200;
if (own.totalCruised < leastFiles)
  console.error(`Only ${own.totalCruised} files were read, expected at least ${leastFiles}.`);
const queries = await queriesOutsideData('app/modules');
for (const place of queries) console.error(`queries-stand-in-data: ${place}`);
const full = await fullFolders('app');
for (const place of full) console.error(`folders-can-be-looked-over: ${place}`);
console.log(
  `${own.totalCruised} files, ${own.totalDependenciesCruised ?? 0} dependencies, ${own.violations.length} violations`,
);
process.exit(
  own.violations.length > 0 || queries.length + full.length > 0 || own.totalCruised < leastFiles ? 1 : 0,
);
