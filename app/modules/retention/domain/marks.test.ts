import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { marksOf } from './marks.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

type Told = Parameters<typeof marksOf>[2][number];

const nobody: Told = {
  workingName: null,
  name: null,
  birthDate: null,
  bsn: null,
  contact: { phone: null, email: null },
};
const karel: Told = {
  ...nobody,
  workingName: 'meneer met de jas',
  name: { givenNames: 'Karel', initials: 'KJ', prefix: 'van der', familyName: 'Brandhorst' },
  bsn: '123456782',
  contact: { phone: '06-12345678', email: 'karel@brandhorst.example' },
};
const bent: Told = {
  ...nobody,
  workingName: 'Onbekend',
  name: { givenNames: null, initials: 'U', prefix: null, familyName: 'Bent' },
};

/** Whether PostgreSQL finds one mark that tells by itself. */
async function tells(text: string, told: Told, fileNumbers: readonly string[] = []): Promise<boolean> {
  const { numbers, names } = marksOf([], fileNumbers, [told]);
  return finds(text, [...numbers, ...names]);
}

async function finds(text: string, patterns: readonly string[]): Promise<boolean> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ found: boolean }>`select exists (select from unnest(${[...patterns]}::text[]) p
      where ${text}::text ~* p) as found`.execute(tx),
  );
  return rows[0]?.found ?? false;
}

it.each([
  ['K.J. van der Brandhorst belde', true],
  ['KJ van der Brandhorst', true],
  ['van der Brandhorst, k.j.', true],
  ['xKJ van der Brandhorst', false],
  ['Karel van der Brandhorst', true],
  ['Karel van der Brandhorsten', false],
  [String.raw`{"note": "Gezien:\nKarel\nvan der Brandhorst"}`, true],
  [String.raw`\000Karel van der Brandhorst\000`, true],
  ['Daar is meneer met de jas.', true],
  ['meneer met de jassen', false],
  ['bsn 1234.56.782', true],
  ['bsn 123 456 782', true],
  ['bsn 123-45-67-82', true],
  ['1123456782', false],
  ['12345678212', false],
  ['06 12 34 56 78', true],
  ['06.12.34.56.78', true],
  ['+31 6 12345678', true],
  ['+31 (0)6-12345678', true],
  ['0031612345678', true],
  ['0612345678 9', true],
  ['06123456789', false],
  ['karel@brandhorst.example, of bel', true],
  ['fkarel@brandhorst.example', false],
])('%s tells: %s', async (text, isTold) => {
  expect(await tells(text, karel)).toBe(isTold);
});

it('takes no word of the language for initials and a short family name', async () => {
  expect(await tells('Wat u bent, is ons om het even', bent)).toBe(false);
  expect(await tells('Brief aan U. Bent', bent)).toBe(true);
  expect(await tells('Bent, U', bent)).toBe(true);
});

it('lets a working name of one word and a file number of digits alone tell only beside another mark', async () => {
  expect(await tells('Verblijf onbekend', bent)).toBe(false);
  expect(await tells('12:00:00.100234+01', nobody, ['100234'])).toBe(false);
  const { unsure } = marksOf([], ['100234'], [bent]);
  expect(await finds('Verblijf onbekend', unsure)).toBe(true);
  expect(await finds('Verblijf onbekende', unsure)).toBe(false);
  expect(await finds('Nummer 100234.', unsure)).toBe(true);
  expect(await finds('Nummer 1002345', unsure)).toBe(false);
});

it('finds a file number with letters only by itself', async () => {
  expect(await tells('Dossier K7M-4QX', nobody, ['K7M-4QX'])).toBe(true);
  expect(await tells('Dossier K7M-4QXA', nobody, ['K7M-4QX'])).toBe(false);
});

it('finds a birth date in each notation, and not within another number', async () => {
  const { unsure } = marksOf(
    [],
    [],
    [{ ...nobody, birthDate: { known: 'day', day: Temporal.PlainDate.from('1990-05-04') } }],
  );
  for (const text of ['1990-05-04', '1990-05-04T00:00', '4-5-1990', '04-05-1990'])
    expect(await finds(text, unsure), text).toBe(true);
  for (const text of ['1990-05-041', '24-05-1990']) expect(await finds(text, unsure), text).toBe(false);
});
