import { Hono } from 'hono';
import type { Database } from '../app/platform/db/database.server.ts';

/** How long one outcome is told to whoever asks, so that asking often costs nothing. */
const toldForMs = 1000;

/**
 * `/gezond`: 200 when the database answers within `patienceMs`, 503 when it does not; tells nothing else. A database
 * that accepts and never answers is no better than one that is gone.
 */
export function health(database: Database, patienceMs = 5000): Hono {
  let latest: { readonly at: number; readonly answers: Promise<boolean> } | null = null;

  async function ask(): Promise<boolean> {
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), patienceMs);
    const answer = database
      .readAsUser(null, (tx) => tx.selectFrom('region').select('region_id').limit(1).execute())
      .then(
        () => true,
        () => false,
      );
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return new Hono().get('/', async (c) => {
    const now = performance.now();
    if (latest === null || now - latest.at > toldForMs) latest = { at: now, answers: ask() };
    return (await latest.answers)
      ? c.json({ status: 'gezond' })
      : c.json({ status: 'database onbereikbaar' }, 503);
  });
}
