import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '#app/platform/log.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { keepPlansOfRegions } from './keep-plans-of-regions.server.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

function readableLog() {
  const stream = new PassThrough();
  return { log: createLog(stream), lines: () => String(stream.read() ?? '') };
}

it('makes the reminders of every region once', async () => {
  const { log, lines } = readableLog();
  // The pilot that is shipped with Emmen's plan reports to the council on 30 June 2021, with reminders before it.
  const on = Temporal.PlainDate.from('2021-06-29');
  await keepPlansOfRegions(test.database, log, on);
  const made = await test.database.asOwner((tx) =>
    tx.selectFrom('plan_reminder').select('plan_slug').execute(),
  );
  expect(made).toEqual([{ plan_slug: '2020' }]);
  expect(lines()).toContain('"reminders":1');
  await keepPlansOfRegions(test.database, log, on);
  expect(lines()).toContain('"reminders":0');
});
