import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Rules that are tested must be the rules that run. What `domain/` and `use-cases/` export and only tests call is dead,
 * or worse: a second telling of a rule that the program keeps elsewhere. The slow twins of rules that count many rows
 * live in tests/models.
 */
const rules = /^app\/modules\/[^/]+\/(?:domain|use-cases)\//u;

/** What has no page yet, and why it stays. Each must still be unused: an entry that is called again goes. */
const waiting: Readonly<Record<string, string>> = {
  unlinkEvidence: 'undoes a link between a measure and a finding; no page offers it yet',
};

interface Report {
  readonly issues: readonly {
    readonly file: string;
    readonly files?: readonly unknown[];
    readonly exports?: readonly { readonly name: string }[];
  }[];
}

const options = ['--production', '-c', 'knip.product.json', '--reporter', 'json', '--no-exit-code'];
const { stdout } = await promisify(execFile)('knip', options, { maxBuffer: 64_000_000 });
const { issues } = JSON.parse(stdout) as Report;
const dead = issues
  .filter(({ file }) => rules.test(file))
  .flatMap(({ file, files = [], exports = [] }) => [
    ...(files.length > 0 ? [{ file, name: '(the whole file)' }] : []),
    ...exports.map(({ name }) => ({ file, name })),
  ]);
const unexpected = dead.filter(({ name }) => !(name in waiting));
for (const { file, name } of unexpected) console.error(`${file}: ${name} is called by no product code.`);
const called = Object.keys(waiting).filter((name) => !dead.some((each) => each.name === name));
for (const name of called)
  console.error(`${name} is called now: take it from the list in scripts/check-product-use.ts.`);
console.log(
  `${dead.length - unexpected.length} rules wait for a page, ${unexpected.length} are called by tests alone`,
);
process.exitCode = unexpected.length + called.length > 0 ? 1 : 0;
