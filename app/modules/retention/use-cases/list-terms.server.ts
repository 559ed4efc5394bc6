import type { Database } from '#app/platform/db/database.server.ts';
import { findChoices, findKinds, type StoredChoice } from '../data/terms.server.ts';
import type { RetentionKind } from '../domain/retention-kind.ts';
import type { Overseeing } from './acting.ts';

export interface ListedTerm extends RetentionKind {
  /** What the region chose and holds today; null for the term that ships. */
  readonly chosen: StoredChoice | null;
  /** What will hold later. */
  readonly next: StoredChoice | null;
}

/** Every kind of data with its term, and what the region chose instead. Nobody's data: not logged. */
export async function listTerms(
  database: Database,
  { scope, today }: Pick<Overseeing, 'scope' | 'today'>,
): Promise<readonly ListedTerm[]> {
  return database.read(scope, async (tx) => {
    const choices = await findChoices(tx, scope.regionId);
    return (await findKinds(tx)).map((kind) => {
      const own = choices.filter(({ kindCode }) => kindCode === kind.code);
      return {
        ...kind,
        chosen: own.findLast((each) => hasBegun(each, today)) ?? null,
        next: own.find((each) => !hasBegun(each, today)) ?? null,
      };
    });
  });
}

function hasBegun({ holdsFrom }: StoredChoice, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(holdsFrom, today) <= 0;
}
