import { PassThrough } from 'node:stream';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { anchorChain, checkChain } from '#app/platform/audit/check-chains.server.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { isIntact } from '#app/platform/audit/verify-chain.ts';
import { openIdentity } from '#app/platform/identity/identity.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openTestDatabase, testSealer, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { endSessionsByTime, removeExpired, removeOldSignIns, verifyAuditLogs } from './chores.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

function readableLog() {
  const stream = new PassThrough();
  return { log: createLog(stream), lines: () => String(stream.read() ?? '') };
}

describe('the night', () => {
  it('removes tasks with their files after the last day, and no earlier', async () => {
    const scope = await test.scopeFor('regional-policy', 'emmen');
    const { log } = readableLog();
    await test.database.asOwner(async (tx) => {
      for (const [title, days] of [
        ['gisteren', -1],
        ['vandaag', 0],
      ] as const) {
        const { task_id } = await tx
          .insertInto('background_task')
          .values({
            region_id: scope.regionId,
            requested_by: scope.userId,
            kind: 'proef',
            title,
            expires_on: sql<Temporal.PlainDate>`app.dutch_day() + ${days}::int`,
          })
          .returning('task_id')
          .executeTakeFirstOrThrow();
        await tx
          .insertInto('background_task_result')
          .values({
            region_id: scope.regionId,
            task_id,
            file_name: title,
            media_type: 'text/plain',
            content: Buffer.from('x'),
          })
          .execute();
      }
    });
    await removeExpired(test.database, log);
    const left = await test.database.asOwner((tx) =>
      tx.selectFrom('background_task_result').select('file_name').execute(),
    );
    expect(left).toEqual([{ file_name: 'vandaag' }]);
  });

  it('puts a broken audit log in the log, with region and count and nothing of its content', async () => {
    const scope = await test.scopeFor('regional-policy', 'assen');
    await test.database.write(scope, (tx) =>
      recordAudit(tx, {
        action: 'choose-work-place',
        objectKind: 'user',
        objectId: 'geheim',
        origin: 'test',
      }),
    );
    const anchors = openAnchors('/nowhere', testSealer);
    const on = Temporal.PlainDate.from('2026-11-27');
    const intact = readableLog();
    await verifyAuditLogs(test.database, intact.log, anchors, on);
    expect(intact.lines()).not.toContain('audit-log-broken');
    await test.database.asOwner((tx) =>
      tx.updateTable('audit_event').set({ object_id: 'gewijzigd' }).execute(),
    );
    const broken = readableLog();
    await verifyAuditLogs(test.database, broken.log, anchors, on);
    const lines = broken.lines();
    expect(lines).toMatch(/"event":"audit-log-broken","region":"assen","isRegionGone":false,"broken":1,/);
    expect(lines).not.toContain('gewijzigd');
  });

  it('ends sessions by time and writes so, and removes sign-ins after a year and a month from the beginning', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onderdak-chores-'));
    const anchors = openAnchors(folder, testSealer);
    const identity = await openIdentity({
      url: test.url,
      origin: 'http://127.0.0.1:3999',
      secret: testSecret,
      sealer: testSealer,
    });
    const { log } = readableLog();
    const { regionId } = await test.scopeFor('region-admin', 'emmen');
    const { userId } = await identity.invitations.ensureAccount({
      email: 'a@test.example',
      name: 'A',
      regionId,
    });
    await test.database.asOwner((tx) =>
      tx
        .insertInto('auth.session')
        .values([
          { user_id: userId, token_hash: 'a', expires_at: sql`now() - interval '1 minute'` },
          { user_id: userId, token_hash: 'b', expires_at: sql`now() + interval '1 minute'` },
        ])
        .execute(),
    );
    const userEvents = () =>
      test.database.asOwner((tx) =>
        tx.selectFrom('auth.sign_in_event').select(['event_no', 'action']).orderBy('event_no').execute(),
      );
    await endSessionsByTime(test.database, log, identity);
    expect(await userEvents()).toEqual([{ event_no: 1, action: 'end-session-by-time' }]);
    for (let at = 0; at < 3; at += 1)
      await identity.record({ action: 'sign-out', subject: { userId }, origin: 'test' });
    const check = () => checkChain(test.database, anchors, 'sign-ins');
    await anchorChain(test.database, anchors, 'sign-ins', Temporal.Now.instant());
    expect(isIntact(await check())).toBe(true);

    const later = Temporal.Now.instant().add({ hours: 396 * 24 });
    await identity.record({ action: 'sign-out', subject: { userId }, origin: 'test' });
    await removeOldSignIns(test.database, log, testSealer, later.subtract({ hours: 1 }));
    expect(await userEvents()).toHaveLength(5);
    const { rows } = await test.database.asOwner((tx) =>
      sql<{
        at: Temporal.Instant;
      }>`select occurred_at as at from auth.sign_in_event where event_no = 4`.execute(tx),
    );
    const after4 = (rows[0]?.at ?? later).add({ hours: 396 * 24, microseconds: 1 });
    await removeOldSignIns(test.database, log, testSealer, after4);
    expect((await userEvents()).map((row) => row.event_no)).toEqual([5]);
    expect(isIntact(await check())).toBe(true);
    await identity.record({ action: 'sign-out', subject: { userId }, origin: 'test' });
    expect(isIntact(await check())).toBe(true);
    expect(await anchorChain(test.database, anchors, 'sign-ins', later)).toMatchObject({
      anchor: { eventNo: 6 },
    });

    // Somebody removes one more, and says in the database that it was removed as promised.
    await test.database.asOwner((tx) =>
      sql`with gone as (delete from auth.sign_in_event where event_no = 5 returning hash)
        update auth.sign_in_chain set removed_to = 5, removed_hash = (select hash from gone)`.execute(tx),
    );
    expect(isIntact(await check())).toBe(false);
    await identity.close();
    rmSync(folder, { recursive: true });
  });
});
