import pg from 'pg';
import type { CollectedFile, CollectedTest } from './collected-tests.ts';

/** A file of tests/access with its database, filled once, in which a guard can be left out for the length of a test. */
export class AccessFile {
  readonly name: string;
  readonly tests: readonly CollectedTest[];
  readonly #collected: CollectedFile;
  readonly #serverUrl: string;
  #client: pg.Client | null = null;

  constructor(name: string, collected: CollectedFile, serverUrl: string) {
    this.name = name;
    this.tests = collected.tests;
    this.#collected = collected;
    this.#serverUrl = serverUrl;
  }

  /** Fills the database anew: a statement that a missing guard let through may have stayed. */
  async fill(): Promise<void> {
    await this.close();
    const before = await databasesOfThisProcess(this.#serverUrl);
    for (const work of this.#collected.before) await work();
    const after = await databasesOfThisProcess(this.#serverUrl);
    const database = after.find((name) => !before.includes(name));
    if (database === undefined) return;
    const url = new URL(this.#serverUrl);
    url.pathname = `/${database}`;
    this.#client = new pg.Client(url.href);
    await this.#client.connect();
    await this.#client.query('set search_path to public, pg_temp; set check_function_bodies to on');
  }

  async close(): Promise<void> {
    if (this.#client === null) return;
    await this.#client.end();
    this.#client = null;
    for (const work of this.#collected.after) await work();
  }

  /** False for a file without a database, which no guard can touch. */
  get hasDatabase(): boolean {
    return this.#client !== null;
  }

  async execute(statement: string): Promise<void> {
    await this.#client?.query(statement);
  }
}

async function databasesOfThisProcess(url: string): Promise<readonly string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'onderdak\\_test\\_${process.pid}\\_%'`,
    );
    return rows.map(({ datname }) => datname);
  } finally {
    await client.end();
  }
}

/** Whether a test passes; one that waits for ever does not. */
export async function passes({ run }: CollectedTest): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 20_000);
  });
  const inTime = Promise.resolve()
    .then(run)
    .then(
      () => true,
      () => false,
    );
  const passed = await Promise.race([inTime, late]);
  clearTimeout(timer);
  return passed;
}
