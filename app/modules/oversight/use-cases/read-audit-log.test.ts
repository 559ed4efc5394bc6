import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { anchorChain } from '#app/platform/audit/check-chains.server.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { openTestDatabase, testSealer, type TestDatabase } from '#tests/support/database.ts';
import type { AuditFilter } from '../data/audit-events.server.ts';
import { exportAuditLog, readAuditLog, verifyAuditLog, type Overseeing } from './read-audit-log.server.ts';

const everything: AuditFilter = { from: null, until: null, action: null, actorId: null, objectKind: null };

let db: TestDatabase;
let officer: Overseeing;
const folder = mkdtempSync(join(tmpdir(), 'onderdak-anchors-'));
const anchors = openAnchors(folder, testSealer);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  db = await openTestDatabase();
  officer = { scope: await db.scopeFor('privacy-officer', 'emmen'), origin: 'web test' };
  const admin = await db.scopeFor('region-admin', 'emmen');
  await anchorChain(db.database, anchors, admin.regionId, Temporal.Now.instant());
  await db.database.write(admin, async (tx) => {
    for (let index = 1; index <= 120; index += 1) {
      const action = index % 2 === 0 ? 'invite-user' : 'end-role';
      await recordAudit(tx, {
        action,
        objectKind: 'user',
        objectId: officer.scope.userId,
        origin: 'web test',
      });
    }
  });
});

afterAll(() => db.close());

const numbers = (events: readonly { readonly eventNo: number }[]) => events.map(({ eventNo }) => eventNo);

describe('looking through the log', () => {
  test('is logged once a visit, and the look stands in what is seen', async () => {
    const first = await readAuditLog(db.database, officer, everything, null);
    expect(first.page.events[0]).toMatchObject({ eventNo: 121, action: 'view-audit-log' });
    const second = await readAuditLog(db.database, officer, everything, null);
    expect(second.page.events[0]?.eventNo).toBe(121);
    expect(first.actions).toEqual(['end-role', 'invite-user', 'view-audit-log']);
  });

  test('goes to older and back to newer events without missing one', async () => {
    const { page: newest } = await readAuditLog(db.database, officer, everything, null);
    expect(newest).toMatchObject({ hasOlder: true, hasNewer: false });
    const { page: older } = await readAuditLog(db.database, officer, everything, { side: 'older', than: 72 });
    expect(numbers(older.events)).toEqual(Array.from({ length: 50 }, (_, index) => 71 - index));
    expect(older).toMatchObject({ hasOlder: true, hasNewer: true });
    const { page: back } = await readAuditLog(db.database, officer, everything, { side: 'newer', than: 71 });
    expect(numbers(back.events)).toEqual(numbers(newest.events));
    expect(back.hasNewer).toBe(false);
    const { page: oldest } = await readAuditLog(db.database, officer, everything, {
      side: 'older',
      than: 22,
    });
    expect(oldest).toMatchObject({ hasOlder: false, hasNewer: true });
  });

  test('filters by action and actor, and names who was acted upon', async () => {
    const { page } = await readAuditLog(db.database, officer, { ...everything, action: 'end-role' }, null);
    expect(page.events).toHaveLength(50);
    expect(page.events.every((event) => event.action === 'end-role')).toBe(true);
    expect(page.events[0]).toMatchObject({
      actorName: 'region-admin (verzonnen)',
      objectName: 'privacy-officer (verzonnen)',
    });
    const own = { ...everything, actorId: officer.scope.userId };
    const { page: ownActs } = await readAuditLog(db.database, officer, own, null);
    expect(new Set(ownActs.events.map(({ action }) => action))).toEqual(new Set(['view-audit-log']));
  });

  test('filters by moment: the end does not count', async () => {
    const now = Temporal.Now.instant();
    const { page } = await readAuditLog(db.database, officer, { ...everything, from: now }, null);
    expect(page.events).toEqual([]);
    const { page: before } = await readAuditLog(db.database, officer, { ...everything, until: now }, null);
    expect(before.events).toHaveLength(50);
  });

  test('shows another region, and another role, nothing', async () => {
    const elsewhere = {
      ...officer,
      scope: { ...officer.scope, regionId: (await db.scopeFor('privacy-officer', 'assen')).regionId },
    };
    const { page } = await readAuditLog(db.database, elsewhere, everything, null);
    expect(page.events.map(({ action }) => action)).toEqual(['view-audit-log']);
    const policy = { ...officer, scope: await db.scopeFor('regional-policy', 'emmen') };
    expect((await readAuditLog(db.database, policy, everything, null)).page.events).toEqual([]);
  });
});

test('an export is logged before its first line and holds every event of the filter', async () => {
  const seen: number[] = [];
  const filter = { ...everything, action: 'invite-user' };
  for await (const batch of exportAuditLog(db.database, officer, filter, 'handeling=invite-user'))
    seen.push(...numbers(batch));
  expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 120 - 2 * index));
  const { page } = await readAuditLog(
    db.database,
    officer,
    { ...everything, action: 'export-audit-log' },
    null,
  );
  expect(page.events).toMatchObject([{ purpose: 'handeling=invite-user' }]);
});

describe('checking the chain', () => {
  test('an untouched log is intact, and the check is logged', async () => {
    const { events: count, broken } = await verifyAuditLog(db.database, anchors, officer);
    expect(broken).toEqual([]);
    const { page } = await readAuditLog(db.database, officer, everything, null);
    expect(page.events[0]).toMatchObject({ eventNo: count + 1, action: 'verify-audit-log', result: 'done' });
  });

  test('a changed event and a removed one are named', async () => {
    const { regionId } = officer.scope;
    await db.database.asOwner(async (tx) => {
      await tx
        .updateTable('audit_event')
        .set({ purpose: 'vervalst' })
        .where('region_id', '=', regionId)
        .where('event_no', '=', 10)
        .execute();
      await tx
        .deleteFrom('audit_event')
        .where('region_id', '=', regionId)
        .where('event_no', '=', 20)
        .execute();
    });
    const { broken } = await verifyAuditLog(db.database, anchors, officer);
    expect(broken).toEqual([10, 21]);
    const { page } = await readAuditLog(db.database, officer, everything, null);
    expect(page.events[0]).toMatchObject({ action: 'verify-audit-log', result: 'failed' });
  });
});
