import pg from 'pg';
import { passes, type AccessFile } from './access-file.ts';
import { endMarking, guardIn, markGuards, startMarking } from './mark-guards.ts';
import type { Trial } from './order-trials.ts';
import type { Guard } from './read-guards.ts';

/** Which trials can notice that a guard is gone, and how long a trial takes. */
export interface Reach {
  canNotice(guard: Guard, trial: Trial): boolean;
  millisecondsOf(trial: Trial): number;
}

/** Runs every trial once while all guards tell when they make a difference. */
export async function findReach(
  guards: readonly Guard[],
  trials: readonly Trial[],
  files: readonly AccessFile[],
): Promise<Reach> {
  const unmarked = new Set<Guard>();
  for (const file of files) for (const guard of await markAll(file, guards)) unmarked.add(guard);
  const heard = new Map<Trial, ReadonlySet<Guard>>();
  const times = new Map<Trial, number>();
  for (const trial of trials) {
    const start = performance.now();
    const { value: passed, numbers } = await listening(() => passes(trial.test));
    times.set(trial, performance.now() - start);
    // It reads the text of what it tries, or a marked condition cannot be planned: it may notice anything.
    if (passed) heard.set(trial, new Set([...numbers].flatMap((number) => guards[number] ?? [])));
  }
  for (const file of files) {
    for (const { putBack } of firstOfEach(guards)) await file.execute(putBack);
    await file.execute(endMarking);
  }
  return {
    canNotice: (guard, trial) => unmarked.has(guard) || (heard.get(trial)?.has(guard) ?? true),
    millisecondsOf: (trial) => times.get(trial) ?? 0,
  };
}

/** Marks what can be marked; gives the guards of what cannot. */
async function markAll(file: AccessFile, guards: readonly Guard[]): Promise<readonly Guard[]> {
  await file.execute(startMarking);
  const numbers = new Map(guards.map((guard, number) => [guard, number]));
  const unmarked: Guard[] = [];
  for (const { putBack } of firstOfEach(guards)) {
    const own = guards.filter((guard) => guard.putBack === putBack);
    try {
      await file.execute(markGuards(new Map(own.map((guard) => [numbers.get(guard) ?? -1, guard]))));
    } catch {
      unmarked.push(...own);
    }
  }
  return unmarked;
}

/** One guard of each definition. */
const firstOfEach = (guards: readonly Guard[]) =>
  new Map(guards.map((guard) => [guard.putBack, guard])).values();

/** What `work` gives, and the numbers of the guards that spoke meanwhile on any connection of this process. */
async function listening<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly numbers: ReadonlySet<number> }> {
  const numbers = new Set<number>();
  const { emit } = pg.Client.prototype;
  pg.Client.prototype.emit = function hear(this: pg.Client, name: string | symbol, ...values: unknown[]) {
    const [told] = values;
    if (name === 'notice' && typeof told === 'object' && told !== null && 'message' in told) {
      const number = guardIn(String(told.message));
      if (number !== null) numbers.add(number);
    }
    return emit.call(this, name, ...values);
  } as typeof emit;
  try {
    return { value: await work(), numbers };
  } finally {
    pg.Client.prototype.emit = emit;
  }
}
