import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { namesPerson } from '#app/modules/people/index.server.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findKinds, insertChoice } from '../data/terms.server.ts';
import type { TermChoice } from '../domain/retention-kind.ts';
import type { Overseeing } from './acting.ts';

export type ChoiceRefusal =
  | 'kind-unknown'
  | 'no-choice'
  | 'out-of-bounds'
  | 'day-is-over'
  | 'reason-too-short'
  | 'reason-names-person'
  | 'already-chosen-for-day';

export const shortestReason = 10;

/** Lets a region keep a kind of data for another term, from a day on, as far as the law leaves it the choice. */
export async function chooseTerm(
  database: Database,
  acting: Overseeing,
  kindCode: string,
  choice: TermChoice,
): Promise<Result<null, ChoiceRefusal>> {
  const reason = choice.reason.trim();
  if (reason.length < shortestReason) return refuse('reason-too-short');
  if (namesPerson(reason, [])) return refuse('reason-names-person');
  if (Temporal.PlainDate.compare(choice.holdsFrom, acting.today) < 0) return refuse('day-is-over');
  return act<null, ChoiceRefusal>(
    database,
    acting,
    {
      log: {
        action: 'choose-retention-term',
        objectKind: 'retention-kind',
        objectId: kindCode,
        purpose: `${choice.termValue} vanaf ${choice.holdsFrom.toString()}`,
      },
      broken: { retention_choice_one_per_day: 'already-chosen-for-day' },
    },
    async (tx) => {
      const kind = (await findKinds(tx)).find(({ code }) => code === kindCode);
      if (kind === undefined) return refuse('kind-unknown');
      if (kind.bounds === null || kind.state === 'later') return refuse('no-choice');
      const { shortest, longest } = kind.bounds;
      if (choice.termValue < shortest || choice.termValue > longest) return refuse('out-of-bounds');
      await insertChoice(tx, acting.scope, kindCode, { ...choice, reason });
      return succeed(null);
    },
  );
}
