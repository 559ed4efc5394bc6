import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
}

/** What CI runs: everything that can be said without running the program, then the tests. Fast things first. */
const staticSteps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  // Before lint, which needs the routes' generated types.
  { name: 'types', command: ['sh', '-c', 'react-router typegen && tsc --noEmit'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'boundaries', command: ['node', 'scripts/boundaries.ts'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'rules that run', command: ['node', 'scripts/check-product-use.ts'] },
  { name: 'database schema and types', command: ['node', 'scripts/generate-db.ts', '--check'] },
];

const outcomes: Outcome[] = [];
for (const step of staticSteps) {
  const outcome = await run(step);
  outcomes.push(outcome);
  console.log(`${outcome.passed ? 'ok    ' : 'FAILED'}  ${outcome.name}`);
  if (!outcome.passed) console.log(outcome.output);
}

// Before a commit: a minute instead of the twenty that the tests take.
const tested = process.argv.includes('--no-tests') ? { passed: 0, failed: 0, skipped: 0 } : await runTests();

const failedSteps = outcomes.filter((outcome) => !outcome.passed).length;
const passed = outcomes.length - failedSteps + tested.passed;
const failed = failedSteps + tested.failed;
console.log(`${passed} passed, ${failed} failed${tested.skipped > 0 ? `, ${tested.skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);

async function runTests(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-check-'));
  const results = join(folder, 'tests.json');
  const command = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${results}`];
  const outcome = await run({ name: 'tests', command }, true);
  const counts = await readCounts(results, outcome.passed);
  await rm(folder, { recursive: true, force: true });
  return counts;
}

function run(step: Step, isShown = false): Promise<Outcome> {
  const [program = '', ...args] = step.command;
  const child = spawn(program, args, {
    stdio: isShown ? 'inherit' : 'pipe',
    env: { ...process.env, FORCE_COLOR: isShown ? process.env['FORCE_COLOR'] : '0' },
  });
  let output = '';
  const gather = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', gather);
  child.stderr?.on('data', gather);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ name: step.name, passed: false, output: error.message }));
    child.on('close', (code) => resolve({ name: step.name, passed: code === 0, output }));
  });
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A run that ended badly counts as a failure even when no single test did: a broken set-up, or no result at all. */
async function readCounts(file: string, runPassed: boolean): Promise<Counts> {
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    const isOnlySetUp = report.numFailedTests === 0 && !runPassed;
    return {
      passed: report.numPassedTests,
      failed: isOnlySetUp ? 1 : report.numFailedTests,
      skipped: report.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
