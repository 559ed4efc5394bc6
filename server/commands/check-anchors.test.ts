import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { openTestDatabase, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { checkAnchors } from './check-anchors.ts';

let db: TestDatabase;
let folder: string;

beforeAll(async () => {
  db = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'onderdak-check-anchors-'));
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const check = () => checkAnchors(db.url, openAnchors(folder, testSealer));
const owner = (text: string) => withClient(db.url, (client) => client.query(text));

it('is a finding where the tables of seals are not there yet, so that the other findings are told too', async () => {
  expect(await check()).toMatchObject([{ area: 'audit', isGood: true }]);
  await owner('alter table auth.sign_in_chain rename to not_yet');
  expect(await check()).toMatchObject([
    { area: 'audit', isGood: false, text: expect.stringMatching(/niet worden nagekeken \(42P01\)/u) },
  ]);
});
