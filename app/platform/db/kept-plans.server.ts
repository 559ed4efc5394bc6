import type pg from 'pg';

/** From the fifth time on, for so many statements: what the JDBC driver of PostgreSQL does unless told otherwise. */
const askedBefore = 4;
const keptAtMost = 256;

/** Texts that are counted at once; one that is made anew each time would else be counted for ever. */
const countedAtMost = 4096;

/** What the database says of a plan that no longer fits its tables, and of one that it no longer has. */
const planIsGone = new Set(['0A000', '26000']);

type Ask = (query: string | pg.QueryConfig, values?: unknown, callback?: unknown) => unknown;

/**
 * Lets each connection of `pool` keep how the database answers what is asked again and again. Working out how to answer
 * takes it several times longer than answering, the more where policies have their say. Which rows are seen is decided
 * anew each time, by the settings of the transaction: no plan holds them.
 */
export function keepPlans(pool: pg.Pool): void {
  const names = statementNames();
  pool.on('connect', (client) => {
    const ask: Ask = client.query.bind(client);
    Object.assign(client, {
      query(query: string | pg.QueryConfig, values?: unknown, callback?: unknown): unknown {
        const isPlain = typeof query === 'string' && Array.isArray(values) && values.length > 0;
        const name = isPlain && callback === undefined ? names.of(query) : null;
        if (name === null || typeof query !== 'string') return ask(query, values, callback);
        return Promise.resolve(ask({ name, text: query }, values)).catch((error: unknown) => {
          if (isPlanGone(error)) names.renew(query);
          throw error;
        });
      },
    });
  });
}

/** Gives statements their names, from the fifth time that they are asked. */
function statementNames() {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  let given = 0;
  const renew = (text: string) => {
    const name = `kept_${++given}`;
    names.set(text, name);
    return name;
  };
  return {
    /** The same text under another name: the plan by the old one cannot be used any more. */
    renew,
    of(text: string): string | null {
      const name = names.get(text);
      if (name !== undefined) return name;
      const times = asked.get(text) ?? 0;
      if (times >= askedBefore && names.size < keptAtMost) {
        asked.delete(text);
        return renew(text);
      }
      if (asked.size >= countedAtMost) asked.clear();
      asked.set(text, times + 1);
      return null;
    },
  };
}

function isPlanGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && planIsGone.has(String(error.code));
}
