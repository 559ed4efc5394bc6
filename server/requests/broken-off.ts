import type { ErrorHandler, MiddlewareHandler } from 'hono';
import { loggedPath } from '../../app/platform/http/logged-path.ts';
import type { Log } from '../../app/platform/log.server.ts';

/** Stands in the log of several servers for a request whose sender was gone before its answer; nobody receives it. */
const brokenOff = 499;

/**
 * Who leaves before the answer is there, or halfway through a form, makes whatever was under way fail. That is no fault
 * of ours: such a request stands in the log with a status of its own, so that a 500 there is one that somebody saw.
 */
export const tellBrokenOff: MiddlewareHandler = async (c, next) => {
  try {
    await next();
    if (c.res.status !== 500 || !c.req.raw.signal.aborted) return;
  } catch (error) {
    // What a signal throws is no `Error`, and so comes past the handler of faults.
    if (!c.req.raw.signal.aborted) throw error;
  }
  c.res = new Response(null, { status: brokenOff });
};

/**
 * What no page and no part of the interface caught. It goes to the log like every other fault, without the values that
 * an error of the database quotes; nothing at all when it only says that the sender is gone.
 */
export function answerFault(log: Log, apology: string): ErrorHandler {
  return (error, c) => {
    if (!c.req.raw.signal.aborted)
      log.error('request-failed', error, { method: c.req.method, path: loggedPath(c.req.path) });
    return c.text(apology, 500);
  };
}
