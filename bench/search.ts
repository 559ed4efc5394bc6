import { monitorEventLoopDelay } from 'node:perf_hooks';
import { bornOn } from '#app/kernel/birth-date.ts';
import { findPeople } from '../app/modules/people/index.server.ts';
import { toKeyRing } from '../app/platform/crypto/index.server.ts';
import type { Database } from '../app/platform/db/database.server.ts';
import type { Scope } from '../app/platform/db/scope.ts';
import { inventPeople, type Invented } from '../tests/attack/invented-names.ts';
import { storePeople } from '../tests/attack/store-people.ts';
import { medianMs, type Figure } from './figures.ts';

const keys = toKeyRing([{ id: 'bench', bytes: new Uint8Array(32).fill(1) }]);

/**
 * Searching for someone by name and birth date among so many people, from few to many, and the longest that other work
 * of the program waited meanwhile. The people stay in the region.
 */
export async function benchSearch(
  database: Database,
  scope: Scope,
  counts: readonly number[],
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const people = inventPeople(Math.max(...counts), 7);
  const ids: string[] = [];
  for (const count of counts) {
    ids.push(...(await storePeople(database, keys, scope.regionId, people.slice(ids.length, count))));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const cpu = process.cpuUsage();
    delay.enable();
    const ms = await medianMs(runs, () => findOne(database, scope, people[count / 2], ids[count / 2]));
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    const name = `search among ${count.toLocaleString('en-GB')} people`;
    figures.push(
      { name, value: ms, unit: 'ms', target: null },
      {
        name: `${name}: processor time`,
        value: (user + system) / 1000 / (runs + 1),
        unit: 'ms',
        target: null,
      },
      { name: `${name}: others waited at most`, value: delay.max / 1e6, unit: 'ms', target: { atMost: 250 } },
    );
  }
  return figures;
}

const runs = 5;

async function findOne(
  database: Database,
  scope: Scope,
  person: Invented | undefined,
  id: string | undefined,
) {
  const acting = { scope, keys, origin: 'bench', today: Temporal.Now.plainDateISO('Europe/Amsterdam') };
  const found = await findPeople(database, acting, {
    name: `${person?.givenNames} ${person?.familyName}`,
    birthDate: person === undefined ? null : bornOn(person.birthDate),
    bsn: null,
    sex: null,
  });
  if (!found.ok || !found.value.some(({ personId }) => personId === id))
    throw new Error('The person was not found.');
}
