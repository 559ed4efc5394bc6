import { Hono } from 'hono';
import type { Services } from '../app/platform/http/services.ts';

/** The public API; each module hangs its own part in here. */
export function createApi(_services: Services): Hono {
  return new Hono();
}
