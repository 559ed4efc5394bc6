import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bornOn } from '#app/kernel/birth-date.ts';
import { changeIdentity } from '#app/modules/people/data/identities.server.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { readClues, type Clues, type DumpRow } from './dump.ts';
import { formerSearch, formerValues } from './former-columns.ts';
import { guessNames, type Guess } from './guess-names.ts';
import { inventPeople, type Invented } from './invented-names.ts';
import { storePeople, toFormer, toIdentity } from './store-people.ts';

/*
 * What somebody learns of names from a dump of the database without keys, who knows the program and how often each name
 * of the town occurs. Told as the part of full names (given name, prefix, family name) that are guessed right.
 */
const keys = toKeyRing([{ id: 'k1', bytes: new Uint8Array(32).fill(9) }]);
const count = 3000;
const corrected = 200;

/** Letters of these scripts take two or three bytes each, and what is searched by is stored in them. */
const otherScripts = [
  { givenNames: 'عبد الرحمن', familyName: 'الهاشمي' },
  { givenNames: 'ወልደሚካኤል', familyName: 'ገብረመድህን' },
  { givenNames: 'ณัฐพงษ์ชัย', familyName: 'ศรีสุวรรณรัตน์' },
  { givenNames: '丽华', familyName: '欧阳' },
  { givenNames: 'Володимир', familyName: 'Щербаківський' },
];

function partGuessed(people: readonly Invented[], guesses: readonly Guess[]): number {
  const right = people.filter((person, no) => {
    const guess = guesses[no];
    return (
      person.givenNames === guess?.givenNames &&
      person.familyName === guess.familyName &&
      person.prefix === guess.prefix
    );
  });
  return right.length / people.length;
}

/** How many one gets right by always saying the commonest name of that sex. */
function partOfCommonest(people: readonly Invented[]): number {
  const blind = people.map(({ sex }) => ({ sex }));
  return partGuessed(people, guessNames(blind));
}

describe('the attack', () => {
  it('reads most names of 600 people as they were stored before, so it is a strong one', () => {
    const people = inventPeople(600, 1);
    const rows = people.map((person) => {
      const [id, identity] = [randomUUID(), toFormer(person)];
      return {
        sex: person.sex,
        ...formerValues(keys, 'region', id, identity),
        ...formerSearch(keys, 'region', id, identity),
      };
    });
    expect(partGuessed(people, guessNames(rows))).toBeGreaterThan(0.5);
    expect(partOfCommonest(people)).toBeLessThan(0.02);
  }, 120_000);
});

describe(`a dump with ${count} people`, () => {
  const people = inventPeople(count, 2).map((person, no) =>
    no % 60 === 0 ? { ...person, ...otherScripts[(no / 60) % otherScripts.length] } : person,
  );
  let db: TestDatabase;
  let regionId: string;
  let ids: readonly string[];
  let rows: readonly DumpRow[];
  let repeating: readonly Clues[];

  beforeAll(async () => {
    db = await openTestDatabase();
    ({ regionId } = await db.scopeFor('shelter-worker', 'assen'));
    ids = await storePeople(db.database, keys, regionId, people);
    await correctSome();
    rows = await dump();
    repeating = readClues(rows).filter(({ marks }) => marks.length > 0);
  }, 120_000);
  afterAll(() => db.close());

  const correctSome = () =>
    db.database.asOwner(async (tx) => {
      for (const [no, id] of ids.slice(0, corrected).entries()) {
        const person = people[no];
        const birthDate = person === undefined ? null : bornOn(person.birthDate.add({ days: 1 }));
        await changeIdentity(tx, keys, regionId, id, {
          identity: { ...toIdentity(person), birthDate },
          kind: 'correct',
          reason: 'Paspoort gezien',
        });
      }
    });

  /** Every column of every table of identities, one row per person, in the order of the file. */
  const dump = () =>
    withClient(db.url, async (client) => {
      const select = async (table: string) =>
        (await client.query<DumpRow>(`select * from ${table} order by ctid`)).rows;
      const identities = new Map((await select('person_identity')).map((row) => [row['person_id'], row]));
      const former = new Map(
        (await select('person_identity_revision')).map((row) => [
          row['person_id'],
          Object.fromEntries(Object.entries(row).map(([name, value]) => [`former_${name}`, value])),
        ]),
      );
      const persons = await select('person');
      const byId = new Map(
        persons.map((row) => [
          row['person_id'],
          { ...row, ...identities.get(row['person_id']), ...former.get(row['person_id']) },
        ]),
      );
      return ids.map((id) => byId.get(id) ?? {});
    });

  it('gives less than one in ten names, and no more than guessing the commonest', () => {
    // What repeats is a fault by itself; making out what it stands for may take the attack hours.
    expect(repeating).toEqual([]);
    const guessed = partGuessed(people, guessNames(rows));
    expect(guessed).toBeLessThan(0.1);
    expect(guessed).toBeLessThanOrEqual(partOfCommonest(people));
  }, 120_000);

  it('shows nothing that comes back from row to row, such as marks or equal hashes', () => {
    expect(repeating).toEqual([]);
    const columns = Object.keys(rows[0] ?? {}).filter((name) => rows[0]?.[name] instanceof Buffer);
    expect(columns).toContain('search_entry');
    for (const column of columns) {
      const values = rows.flatMap((row) =>
        row[column] instanceof Buffer ? [row[column].toString('hex')] : [],
      );
      expect(new Set(values).size, column).toBe(values.length);
    }
  });

  it('has every value of a column in one size, and none that is absent', () => {
    const columns = Object.keys(rows[0] ?? {}).filter((name) => rows[0]?.[name] instanceof Buffer);
    for (const column of columns) {
      // The reason and the former values are there for who was corrected: the first so many.
      const isOfCorrection = column.endsWith('change_reason') || column.startsWith('former_');
      const values = rows.slice(0, isOfCorrection ? corrected : count).map((row) => row[column]);
      const sizes = new Set(values.map((value) => (value instanceof Buffer ? value.length : 'absent')));
      expect([...sizes], column).toHaveLength(1);
    }
  });

  it('has only these columns, each weighed: another one may tell names', async () => {
    const known = await withClient(db.url, async (client) => {
      const { rows: found } = await client.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_name in ('person_identity', 'person_identity_revision') and table_schema = 'public'`,
      );
      return found.map(({ name }) => name).toSorted();
    });
    expect(known).toEqual(
      [...allowed('person_identity', own), ...allowed('person_identity_revision', kept)].toSorted(),
    );
  });
});

const values = [
  'working_name',
  'given_names',
  'initials',
  'prefix',
  'family_name',
  'birth_date',
  'bsn',
  'phone',
  'email',
  'change_reason',
];
const about = ['region_id', 'person_id', 'revision_no', 'change_kind', 'changed_by', 'changed_at'];
const own = [
  ...about,
  ...values,
  'key_id',
  'hash_key_id',
  'bsn_hash',
  'search_entry',
  'search_form',
  'is_searchable',
];
const kept = [...about, ...values, 'sex', 'origin_municipality_code'];
const allowed = (table: string, columns: readonly string[]) => columns.map((column) => `${table}.${column}`);
