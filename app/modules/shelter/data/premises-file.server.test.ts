import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse, succeed } from '#app/kernel/result.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { loadCodeLists, storeCodeLists } from './code-list-files.server.ts';
import type { CodeListFile } from './code-list-schemas.ts';
import { RegisterFileError } from './file-fault.ts';
import { loadPremisesFile, type KnownCodes } from './premises-file.server.ts';

const directory = join(projectRoot, 'data', 'opvanglocaties');
const register = join(directory, 'assen-2024.json');
let codes: KnownCodes;
let folder: string;

beforeAll(async () => {
  const lists = new Map((await loadCodeLists(directory)).map(({ list, entries }) => [list, entries]));
  const ids = (list: Parameters<typeof lists.get>[0]) => new Set((lists.get(list) ?? []).map(({ id }) => id));
  codes = {
    kinds: ids('premises_kind'),
    capacityReasons: ids('capacity_reason'),
    contractForms: ids('contract_form'),
    municipality: (text) =>
      ['GM0106', 'GM0118'].includes(text) ? succeed(text) : refuse(`Onbekende gemeente: ‘${text}’`),
  };
  folder = await mkdtemp(join(tmpdir(), 'onderdak-register-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the register of Assen', () => {
  it('has all 21 facilities, with the places that the plan adds up to', async () => {
    const { premises } = await loadPremisesFile(register, codes);
    expect(premises.map(({ ref }) => ref)).toEqual(
      Array.from({ length: 21 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`),
    );
    const places = (...kinds: readonly string[]) =>
      premises
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ capacity }) => capacity)
        .reduce((sum, fact) => sum + fact.places, 0);
    expect(places('night-shelter', 'youth-night-shelter')).toBe(14);
    expect(places('short-stay', 'youth-short-stay')).toBe(18);
    expect(
      places('intermediate', 'youth-intermediate', 'intermediate-mental-health', 'container-homes'),
    ).toBe(52);
    expect(premises[0]?.overflow.map((fact) => fact.places)).toEqual([2]);
  });

  it('shows the thirteen differences between the annexes as remarks', async () => {
    const { remarks } = await loadPremisesFile(register, codes);
    const differences = remarks.filter(({ ref }) => ref.startsWith('D'));
    expect(differences).toHaveLength(13);
    expect(differences.find(({ ref }) => ref === 'D6')?.premises).toEqual(['A13', 'A14']);
  });
});

/** What the register of Assen is refused with after a change of its premises. */
async function faultsOf(change: (content: Record<string, unknown>[]) => void): Promise<readonly string[]> {
  const content: { premises: Record<string, unknown>[] } = JSON.parse(await readFile(register, 'utf8'));
  change(content.premises);
  const path = join(folder, 'fout.json');
  await writeFile(path, JSON.stringify(content));
  const error: unknown = await loadPremisesFile(path, codes).catch((thrown: unknown) => thrown);
  if (!(error instanceof RegisterFileError)) throw new Error('was accepted');
  return error.faults.map(({ path: where, reason }) => `${where}: ${reason}`);
}

describe('a register with mistakes', () => {
  it('says of a telephone number that is none what one looks like, and refuses two answers for a day', async () => {
    const faults = await faultsOf(([first, second]) => {
      Object.assign(first ?? {}, { contact: [{ telephone: '0592 55 01' }] });
      Object.assign(second ?? {}, {
        contact: [
          { telephone: '14 0592', until: '2025-01-01' },
          { telephone: '+49 541 550123', from: '2024-12-31' },
        ],
      });
    });
    expect(faults).toEqual([
      '$.premises[0].contact[0].telephone: «0592 55 01» is geen telefoonnummer; schrijf een nummer van 10 cijfers of een nummer met + en de landcode',
    ]);
    const clashes = await faultsOf(([first]) => {
      Object.assign(first ?? {}, {
        contact: [
          { telephone: '14 0592', until: '2025-01-01' },
          { telephone: '+49 541 550123', from: '2024-12-31' },
        ],
      });
    });
    expect(clashes).toEqual(['$.premises[0].contact[1]: Overlapt in tijd met $.premises[0].contact[0]']);
  });

  it('is refused with every fault of shape', async () => {
    const faults = await faultsOf(([first, second]) => {
      Object.assign(first ?? {}, { name: ' ', capacity: [{ places: -1, from: '2024-02-30', until: null }] });
      Object.assign(second ?? {}, { rules: { minimumAge: 30, maximumAge: 20 } });
    });
    expect(faults).toEqual([
      '$.premises[0].name: Mag niet leeg zijn',
      expect.stringMatching(/^\$\.premises\[0\]\.capacity\[0\]\.places: Te klein/u),
      '$.premises[0].capacity[0].from: ‘2024-02-30’ is geen dag; schrijf bijvoorbeeld 2024-01-31',
      '$.premises[1].rules.maximumAge: De hoogste leeftijd is lager dan de laagste',
    ]);
  });

  it('is refused with every fault of meaning', async () => {
    const faults = await faultsOf(([first, second, third]) => {
      Object.assign(first ?? {}, {
        capacity: [
          { places: 8, from: '2024-01-01', until: null },
          { places: 9, from: '2025-01-01', until: null },
        ],
      });
      Object.assign(second ?? {}, { ref: 'A01', kind: 'hotel', municipality: 'GM9999' });
      Object.assign(third ?? {}, { outflow: [{ nl: 'x', ref: 'Z99' }] });
    });
    expect(faults).toEqual([
      '$.premises[1].ref: ‘A01’ staat er al',
      '$.premises[0].capacity[1]: Overlapt in tijd met $.premises[0].capacity[0]',
      '$.premises[1].kind: Onbekend soort opvang: ‘hotel’',
      '$.premises[1].municipality: Onbekende gemeente: ‘GM9999’',
      '$.premises[2].outflow[0].ref: Onbekende opvanglocatie: ‘Z99’',
    ]);
  });

  it('is refused when it is not there', async () => {
    await expect(loadPremisesFile(join(folder, 'niets.json'), codes)).rejects.toThrow(/staat het er/u);
  });
});

describe('code lists in the database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it('follow the files, and a code that disappears is archived', async () => {
    const lists = await loadCodeLists(directory);
    const archived = () =>
      test.database.asOwner((tx) =>
        tx.selectFrom('premises_kind').select('code').where('is_archived', '=', true).execute(),
      );
    await test.database.asOwner((tx) => storeCodeLists(tx, lists));
    expect(await archived()).toEqual([]);
    const fewer = lists
      .filter(({ list }) => list === 'premises_kind')
      .map(({ list, entries }) => ({ list, entries: entries.slice(1) }) as CodeListFile);
    await test.database.asOwner((tx) => storeCodeLists(tx, fewer));
    expect(await archived()).toEqual([{ code: 'night-shelter' }]);
  });
});
