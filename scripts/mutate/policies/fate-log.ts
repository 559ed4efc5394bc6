import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Mutant } from '../mutation-run.ts';
import type { Guard } from './read-guards.ts';

/** A guard that was tried, as the log keeps it. */
export interface Entry extends Mutant {
  readonly key: string;
  readonly noticedBy: string | null;
}

/** A guard as it is now: one of another text is another one. */
export const keyOf = ({ leaveOut }: Guard) =>
  createHash('sha256').update(leaveOut).digest('hex').slice(0, 16);

/** A file with a line for every guard that was tried, so that a run which stopped can go on. */
export class FateLog {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** What earlier runs noticed, by guard: what they did not notice is tried again. */
  noticed(): ReadonlyMap<string, Entry> {
    if (!existsSync(this.#path)) return new Map();
    const lines = readFileSync(this.#path, 'utf8').split('\n').filter(Boolean);
    const entries = lines.map((line) => JSON.parse(line) as Entry);
    return new Map(entries.filter(({ fate }) => fate === 'killed').map((entry) => [entry.key, entry]));
  }

  start(entries: Iterable<Entry>): void {
    writeFileSync(this.#path, [...entries].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }

  add(entry: Entry): void {
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
  }
}
