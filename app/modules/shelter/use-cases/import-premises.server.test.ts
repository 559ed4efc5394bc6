import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#app/platform/project-root.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { importPremises } from './import-premises.server.ts';

const register = join(projectRoot, 'data', 'opvanglocaties', 'assen-2024.json');
const today = Temporal.PlainDate.from('2026-11-20');
let test: TestDatabase;
let scope: Scope;
let folder: string;

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('region-admin', 'assen');
  folder = await mkdtemp(join(tmpdir(), 'onderdak-import-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

/** Imports a register of houses in these municipalities, with refs of its own. */
async function imported(prefix: string, ...municipalities: readonly (string | null)[]) {
  const content: { premises: Record<string, unknown>[] } = JSON.parse(await readFile(register, 'utf8'));
  const [house] = content.premises;
  const premises = municipalities.map((municipality, index) => ({
    ...house,
    ref: `${prefix}${index + 1}`,
    inflow: [],
    outflow: [],
    municipality,
  }));
  const path = join(folder, `${prefix}.json`);
  await writeFile(path, JSON.stringify({ ...content, premises, remarks: [] }));
  return importPremises(test.database, scope, {
    path,
    regionSlug: 'assen',
    today,
    isDryRun: false,
    origin: 'test',
  });
}

async function storedMunicipalities(prefix: string) {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ code: string | null }>`
      select municipality_code as code from premises where premises_ref like ${`${prefix}%`} order by premises_ref`.execute(
      tx,
    ),
  );
  return rows.map(({ code }) => code);
}

describe('the municipality of imported premises', () => {
  it('may be a code, a name or what people say every day', async () => {
    const outcome = await imported('MG', 'GM0106', 'Assen', 'den haag', null);
    expect(outcome).toMatchObject({ ok: true, value: { premises: 4 } });
    expect(await storedMunicipalities('MG')).toEqual(['GM0106', 'GM0106', 'GM0518', null]);
  });

  it('that is not known is told with what can be meant, and with what it became', async () => {
    const outcome = await imported('MF', 'Assenn', 'Brielle', 'GM0501', 'Atlantis');
    expect(outcome.ok ? [] : outcome.reason.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      '$.premises[0].municipality: Onbekende gemeente: ‘Assenn’. Bedoelt u Assen (GM0106)?',
      '$.premises[1].municipality: Brielle (GM0501) bestond niet op 2026-11-20. Op 2023-01-01 werd het Voorne aan Zee (GM1992).',
      '$.premises[2].municipality: Brielle (GM0501) bestond niet op 2026-11-20. Op 2023-01-01 werd het Voorne aan Zee (GM1992).',
      '$.premises[3].municipality: Onbekende gemeente: ‘Atlantis’. Gebruik de CBS-code, bijvoorbeeld GM0106.',
    ]);
    expect(await storedMunicipalities('MF')).toEqual([]);
  });
});
