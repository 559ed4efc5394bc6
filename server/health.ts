import { Hono } from 'hono';
import type { Database } from '../app/platform/db/database.server.ts';

/** `/gezond`: 200 when the database answers, 503 when it does not; tells nothing else. */
export function health(database: Database): Hono {
  return new Hono().get('/', async (c) => {
    try {
      await database.readAsUser(null, (tx) => tx.selectFrom('region').select('region_id').limit(1).execute());
      return c.json({ status: 'gezond' });
    } catch {
      return c.json({ status: 'database onbereikbaar' }, 503);
    }
  });
}
