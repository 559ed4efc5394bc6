import { failureOf } from '../app/platform/http/failure.ts';
import type { Log } from '../app/platform/log.server.ts';

/**
 * What happens to a fault that nobody caught. It is logged once. A promise that failed unheard, or a connection or
 * disk that gave way, harms what it belonged to and nothing else: a request's transaction was undone with it, and the
 * program goes on. Any other exception may have left the program's own state half changed: it stops, with requests
 * under way finished, and whoever keeps it running starts it anew.
 *
 * @returns stops listening
 */
export function outliveFaults(log: Log, stop: () => void): () => void {
  const onRejection = (reason: unknown) => log.error('promise-unheard', reason);
  const onException = (error: unknown) => {
    const isOutage = failureOf(error) === 503;
    log.error(isOutage ? 'outage-unheard' : 'program-fault', error);
    if (!isOutage) stop();
  };
  process.on('unhandledRejection', onRejection);
  process.on('uncaughtException', onException);
  return () => {
    process.off('unhandledRejection', onRejection);
    process.off('uncaughtException', onException);
  };
}
