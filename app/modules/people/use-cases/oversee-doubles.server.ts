import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findOpenDoubles, settleDouble as storeOutcome } from '../data/doubles.server.ts';
import { findPersonRefs } from '../data/emergency-accesses.server.ts';
import type { DoubleOutcome } from '../domain/double-outcome.ts';
import { aboutPerson } from './audit-people.server.ts';
import { doubleOutcomeNames } from './audit-texts.nl.ts';
import type { Overseeing } from './restrict-file.server.ts';

/**
 * Files that got the BSN of a restricted file. Who made or corrected them was not told: that would have told that the
 * restricted file exists.
 */
export async function listDoubles(database: Database, { scope }: Overseeing) {
  return database.read(scope, async (tx) => {
    const doubles = await findOpenDoubles(tx, scope.regionId);
    const refs = await findPersonRefs(
      tx,
      doubles.flatMap(({ personId, restrictedPersonId }) => [personId, restrictedPersonId]),
    );
    return doubles.map((double) => ({
      ...double,
      personRef: refs.get(double.personId) ?? null,
      restrictedRef: refs.get(double.restrictedPersonId) ?? null,
    }));
  });
}

/** Writes down what it turned out to be; `gone` when it was settled already, or is not there. */
export async function settleDouble(
  database: Database,
  acting: Overseeing,
  doubleId: string,
  outcome: DoubleOutcome,
): Promise<Result<string, 'gone'>> {
  return act<string, 'gone'>(
    database,
    acting,
    { log: (personId) => aboutPerson('settle-double', personId, doubleOutcomeNames[outcome]) },
    async (tx) => {
      const personId = await storeOutcome(tx, acting.scope, doubleId, outcome);
      return personId === null ? refuse('gone') : succeed(personId);
    },
  );
}
