import { writeSync } from 'node:fs';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inject, it } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { withClient, withDatabase } from '#tests/support/template.ts';
import { AccessFile } from './access-file.ts';
import { collect } from './collected-tests.ts';
import { equivalentConditions, isEquivalent } from './equivalent-conditions.ts';
import { moduleOf } from './module-of.ts';
import { FateLog, keyOf, type Entry } from './fate-log.ts';
import { findReach } from './find-reach.ts';
import { fatesFile, logFile } from './mutate-policies.ts';
import { orderTrials, type Trial } from './order-trials.ts';
import { nameOf, readGuards, type Guard } from './read-guards.ts';
import { tryGuard } from './try-guard.ts';

/*
 * Leaves out one guard at a time and looks whether a test in tests/access notices: it fails without the guard and passes
 * with it. What became of each is written to a file, and beside it, line by line, as the run goes on.
 */

/** These read catalogue and source text, and try no guard. */
const withoutGuards = new Set(['dutch-days.test.ts', 'statuses-say-who.test.ts', 'revisions.test.ts']);

/** What stands in the way of standard error here is for tests. */
const say = (line: string) => writeSync(2, `${line}\n`);

it('tries every guard', async () => {
  await mkdir(join(projectRoot, 'var', 'mutate'), { recursive: true });
  const { superuserUrl, ownerUrl, template } = inject('testDatabases');
  const all = await withClient(withDatabase(ownerUrl, template), readGuards);
  const guards = all
    .filter((guard) => !isEquivalent(guard))
    .filter(isAsked)
    .filter(isTaken);
  const files = await openFiles(superuserUrl);
  const entries = await tryAll(guards, files);
  await writeFile(join(projectRoot, fatesFile), JSON.stringify(entries));
  for (const file of files) await file.close();

  const unused = equivalentConditions.filter((each) => !all.some((guard) => isEquivalent(guard, [each])));
  if (unused.length > 0)
    throw new Error(`no such condition: ${unused.map(({ condition }) => condition).join(', ')}`);
});

async function tryAll(guards: readonly Guard[], files: readonly AccessFile[]): Promise<readonly Entry[]> {
  const trials = files.flatMap((file) => file.tests.map((test) => ({ file, test })));
  const log = new FateLog(join(projectRoot, logFile));
  const known = process.env['ONDERDAK_MUTATE_RESUME'] === 'true' ? log.noticed() : new Map<string, Entry>();
  const kept = guards.flatMap((guard) => known.get(keyOf(guard)) ?? []);
  const left = guards.filter((guard) => !known.has(keyOf(guard)));
  log.start(known.values());
  say(`${left.length} of ${guards.length} guards to try with ${trials.length} tests`);
  const reach = await findReach(left, trials, files);
  const noticedAt = new Map<string, readonly Trial[]>();
  const tried: Entry[] = [];
  for (const guard of left) {
    const earlier = noticedAt.get(guard.place) ?? [];
    const { fate, noticedBy } = await tryGuard(guard, orderTrials(guard, trials, earlier, reach), files);
    if (noticedBy !== undefined) noticedAt.set(guard.place, [noticedBy, ...earlier]);
    const entry = entryOf(guard, fate, noticedBy);
    tried.push(entry);
    log.add(entry);
    say(`${tried.length}/${left.length}  ${fate}  ${guard.place}  ${guard.condition}`);
  }
  return [...kept, ...tried];
}

const entryOf = (guard: Guard, fate: Entry['fate'], noticedBy?: Trial): Entry => ({
  key: keyOf(guard),
  place: guard.place,
  change: `without ${guard.condition}`,
  fate,
  part: moduleOf(nameOf(guard)),
  noticedBy: noticedBy?.test.name ?? null,
});

function isAsked(guard: Guard): boolean {
  const { ONDERDAK_MUTATE_TABLE: table, ONDERDAK_MUTATE_MODULE: module } = process.env;
  const name = nameOf(guard);
  return (
    (table === undefined || table.split(',').includes(name)) &&
    (module === undefined || moduleOf(name) === module)
  );
}

/** One in so many, over the whole list: it is in the order of places. */
const isTaken = (_: Guard, at: number) => at % Number(process.env['ONDERDAK_MUTATE_EVERY'] ?? '1') === 0;

async function openFiles(serverUrl: string): Promise<readonly AccessFile[]> {
  const files: AccessFile[] = [];
  for await (const path of glob('tests/access/*.test.ts', { cwd: projectRoot })) {
    if (withoutGuards.has(basename(path))) continue;
    const collected = await collect(() => import(join(projectRoot, path)));
    const file = new AccessFile(basename(path), collected, serverUrl);
    await file.fill();
    if (file.hasDatabase) files.push(file);
  }
  return files;
}
