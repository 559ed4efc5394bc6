import { Hono } from 'hono';
import type { Database } from '../../app/platform/db/database.server.ts';

/** How long one outcome is told to whoever asks, so that asking often costs nothing. */
const toldForMs = 1000;

/**
 * `/gezond`: 200 when the database answers within `patienceMs`, 503 when it does not; tells nothing else. A database
 * that accepts and never answers is no better than one that is gone.
 */
export function health(database: Database, patienceMs = 5000): Hono {
  let latest: Question | null = null;

  function ask(): Question {
    const question: Question = { at: performance.now(), isOpen: true, answers: Promise.resolve(false) };
    question.answers = database
      .readAsUser(null, (tx) => tx.selectFrom('region').select('region_id').limit(1).execute())
      .then(
        () => true,
        () => false,
      )
      .finally(() => (question.isOpen = false));
    return question;
  }

  return new Hono().get('/', async (c) => {
    const isOld = latest === null || performance.now() - latest.at > toldForMs;
    // One that is not answered is not put again: each would keep a connection that others need.
    if (latest === null || (isOld && !latest.isOpen)) latest = ask();
    return (await within(latest.answers, patienceMs))
      ? c.json({ status: 'gezond' })
      : c.json({ status: 'database onbereikbaar' }, 503);
  });
}

/** What was asked of the database, and whether it answers. */
interface Question {
  readonly at: number;
  isOpen: boolean;
  answers: Promise<boolean>;
}

async function within(answers: Promise<boolean>, patienceMs: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patienceMs);
  try {
    return await Promise.race([answers, late]);
  } finally {
    clearTimeout(timer);
  }
}
