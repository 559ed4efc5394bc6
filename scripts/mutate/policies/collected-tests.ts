/*
 * What the tests in tests/access get in place of Vitest's `describe` and `it` during this run: they are put in a list, so
 * that each can be run again and again on the database that its file filled once. Everything else is Vitest's own.
 */
import { expect, inject, vi } from 'vitest';

export { expect, inject, vi };

export interface CollectedTest {
  readonly name: string;
  readonly run: () => unknown;
}

export interface CollectedFile {
  readonly tests: CollectedTest[];
  readonly before: (() => unknown)[];
  readonly after: (() => unknown)[];
}

let file: CollectedFile = { tests: [], before: [], after: [] };
const path: string[] = [];

/** What loading a file of tests puts in the list. */
export async function collect(load: () => Promise<unknown>): Promise<CollectedFile> {
  file = { tests: [], before: [], after: [] };
  await load();
  return file;
}

export const beforeAll = (work: () => unknown) => void file.before.push(work);
export const afterAll = (work: () => unknown) => void file.after.push(work);

type Run = (...values: readonly unknown[]) => unknown;

export const describe = Object.assign((name: string, define: Run) => nest(name, define, []), {
  each: (table: readonly unknown[]) => (name: string, define: Run) => {
    for (const row of table) nest(named(name, row), define, valuesOf(row));
  },
});

export const it = Object.assign((name: string, run: Run) => keep(name, run, []), {
  each: (table: readonly unknown[]) => (name: string, run: Run) => {
    for (const row of table) keep(named(name, row), run, valuesOf(row));
  },
});

function nest(name: string, define: Run, values: readonly unknown[]): void {
  path.push(name);
  define(...values);
  path.pop();
}

function keep(name: string, run: Run, values: readonly unknown[]): void {
  file.tests.push({ name: [...path, name].join(' > '), run: () => run(...values) });
}

const valuesOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);

/** `%s` takes the values in turn, `$field` the field of a case. */
function named(name: string, row: unknown): string {
  const values = [...valuesOf(row)];
  return name
    .replaceAll('%s', () => String(values.shift()))
    .replaceAll(/\$(\w+)/gu, (_, field: string) => String(Object(row)[field]));
}
