import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { importActs } from './import-act.server.ts';

/** A file is chosen once: what was checked is imported, byte by byte, by the one who had it checked. */

let test: TestDatabase;
let scope: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'assen');
});
afterAll(() => test.close());

const heading = 'gemeente_nr;vraag;antwoord;kolom\n';
const good = `${heading}1;health-facilities;lifestyle;answer\n2;health-facilities;lifestyle;answer\n`;
const file = (content: string, name = 'antwoorden.csv') => new File([content], name);

type Values = Readonly<Record<string, string | File>>;

async function send(act: keyof typeof importActs, values: Values, as = scope) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  const page = { acting: { scope: as }, database: test.database, origin: 'test' };
  return importActs[act].answer(page, form);
}

async function checked(values: Values, as = scope) {
  const answer = await send('controleren', values, as);
  if (answer.kind !== 'shown') throw new Error(JSON.stringify(answer));
  return answer.shown;
}

/** What a form says of a file that was checked as the round of this name. */
async function keyOf(ronde: string, content = good): Promise<string> {
  const { faults, held } = await checked({ ronde, bestand: file(content) });
  expect(faults).toEqual([]);
  return held?.key ?? '';
}

async function answersOf(slug: string, regionId = scope.regionId): Promise<readonly number[] | null> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ nrs: number[] }>`select array(select nr from scan_answer a where a.region_id = r.region_id
        and a.round_slug = r.round_slug order by 1) as nrs
      from scan_round r where region_id = ${regionId} and round_slug = ${slug}`.execute(tx),
  );
  return rows[0]?.nrs ?? null;
}

const gone = {
  kind: 'refused',
  status: 409,
  problems: { bestand: expect.stringContaining('ligt niet meer klaar') as string },
};

describe('a file that was checked', () => {
  it('is imported without being chosen again, and only then is there a round', async () => {
    const klaargelegd = await keyOf('2030');
    expect(await answersOf('2030')).toBeNull();
    expect(await send('inlezen', { ronde: '2030', klaargelegd })).toMatchObject({
      kind: 'saved',
      address: '/preventiescan/2030',
    });
    expect(await answersOf('2030')).toEqual([1, 2]);
  });

  it('is offered with its name and the hour it is kept until', async () => {
    const { held } = await checked({ ronde: '2031', bestand: file(good, 'Scan <2031>.csv') });
    expect(held).toMatchObject({
      name: 'Scan <2031>.csv',
      until: expect.stringMatching(/^\d{1,2}\.\d\d uur$/u),
    });
  });

  it('is used once', async () => {
    const klaargelegd = await keyOf('2032');
    expect((await send('inlezen', { ronde: '2032', klaargelegd })).kind).toBe('saved');
    expect(await send('inlezen', { ronde: '2032-nog-eens', klaargelegd })).toMatchObject(gone);
    expect(await answersOf('2032-nog-eens')).toBeNull();
  });

  it('is used once by two at the same moment', async () => {
    const klaargelegd = await keyOf('2033');
    const kinds = await Promise.all(
      ['2033-a', '2033-b'].map(async (ronde) => (await send('inlezen', { ronde, klaargelegd })).kind),
    );
    expect(kinds.toSorted()).toEqual(['refused', 'saved']);
  });

  it('is gone after an hour', async () => {
    const klaargelegd = await keyOf('2034');
    await test.database.asOwner((tx) =>
      sql`update held_file set kept_until = kept_until - interval '1 hour'`.execute(tx),
    );
    expect(await send('inlezen', { ronde: '2034', klaargelegd })).toMatchObject(gone);
    expect(await answersOf('2034')).toBeNull();
  });

  it('is gone for a colleague, and for the own work in another region', async () => {
    const klaargelegd = await keyOf('2035');
    const haarlem = await test.scopeFor('regional-policy', 'haarlem');
    for (const other of [
      { ...scope, userId: '00000000-0000-4000-8000-0000000000aa' },
      { ...haarlem, userId: scope.userId },
    ]) {
      expect(await send('inlezen', { ronde: '2035', klaargelegd }, other)).toMatchObject(gone);
      expect(await answersOf('2035', other.regionId)).toBeNull();
    }
  });

  it('is not exchanged for one that was checked later: the former is gone', async () => {
    const former = await keyOf('2036');
    const next = await keyOf('2036', `${heading}3;health-facilities;lifestyle;answer\n`);
    expect(await send('inlezen', { ronde: '2036', klaargelegd: former })).toMatchObject(gone);
    expect((await send('inlezen', { ronde: '2036', klaargelegd: next })).kind).toBe('saved');
    expect(await answersOf('2036')).toEqual([3]);
  });

  it('makes way for a file that is chosen now', async () => {
    const klaargelegd = await keyOf('2037');
    const bestand = file(`${heading}5;health-facilities;lifestyle;answer\n`);
    await send('inlezen', { ronde: '2037', klaargelegd, bestand });
    expect(await answersOf('2037')).toEqual([5]);
  });

  it('stays when the round has been made meanwhile: another name is all it takes', async () => {
    const klaargelegd = await keyOf('2038');
    expect((await send('inlezen', { ronde: '2038', bestand: file(good) })).kind).toBe('saved');
    const refused = await send('inlezen', { ronde: '2038', klaargelegd });
    expect(refused).toMatchObject({
      kind: 'shown',
      status: 400,
      shown: {
        faults: [
          { reason: 'Ronde ‘2038’ bestaat al in deze regio. Kies een andere naam; er is niets veranderd.' },
        ],
        held: { key: klaargelegd },
      },
    });
    expect((await send('inlezen', { ronde: '2038-najaar', klaargelegd })).kind).toBe('saved');
  });

  it('is kept as well when only the name was taken', async () => {
    await send('inlezen', { ronde: '2039', bestand: file(good) });
    const { checked: scan, held } = await checked({ ronde: '2039', bestand: file(good) });
    expect(scan).toBeNull();
    expect(held?.name).toBe('antwoorden.csv');
  });

  it('may be checked again with other facts beside it', async () => {
    const klaargelegd = await keyOf('2040');
    const { faults, held } = await checked({ ronde: '2040', aantal: '1', klaargelegd });
    expect(faults.length).toBeGreaterThan(0);
    expect(held?.key).toBe(klaargelegd);
  });
});

it('keeps no file with faults', async () => {
  const { faults, held } = await checked({
    ronde: '2041',
    bestand: file(`${heading}1;bestaat-niet;x;answer\n`),
  });
  expect(faults).toHaveLength(1);
  expect(held).toBeNull();
});

it.each(['', 'iets', '0190f5fe-7c00-7a00-8abc-012345678901'])('‘%s’ names no file', async (klaargelegd) => {
  const answer = await send('inlezen', { ronde: '', klaargelegd });
  expect(answer).toMatchObject({ kind: 'refused', problems: { ronde: 'Geef de ronde een korte naam.' } });
  if (klaargelegd === '') expect(answer).toMatchObject({ problems: { bestand: 'Kies een bestand.' } });
  else expect(await send('inlezen', { ronde: '2042', klaargelegd })).toMatchObject(gone);
});
