import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { loadDemoIdentities } from '../use-cases/load-demo-identities.server.ts';
import { endIdentityAccess, grantIdentityAccess } from '../use-cases/identity-access.server.ts';
import { currentIdentityAccess, findIdentities } from './identities.server.ts';
import { inventedIdentities } from './invented-identities.ts';
import { findRound, findRounds } from './rounds.server.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(loadDemoIdentities);
});
afterAll(() => test.close());

it('finds the region’s rounds with their period', async () => {
  const scope = await test.scopeFor('regional-policy', 'drechtsteden');
  const rounds = await test.database.read(scope, (tx) => findRounds(tx, scope.regionId));
  expect(rounds).toMatchObject([{ slug: '2022', title: 'Preventiescan 2022', hasInventedIdentities: true }]);
  expect(rounds[0]?.collectedFrom.toString()).toBe('2022-04-01');
  expect(rounds[0]?.collectedUntil.toString()).toBe('2022-05-01');
  expect(await test.database.read(scope, (tx) => findRound(tx, scope.regionId, '1999'))).toBeNull();
});

it('invents a link that gives no municipality the number of its place in the alphabet', async () => {
  for (const { codes } of inventedIdentities) {
    const names = await test.database.readAsUser(null, (tx) =>
      tx
        .selectFrom('municipality')
        .select(['code', 'name'])
        .where('code', 'in', [...codes])
        .orderBy('name')
        .execute(),
    );
    expect(names).toHaveLength(codes.length);
    expect(names.filter(({ code }, at) => codes[at] === code)).toEqual([]);
  }
});

describe('names', () => {
  it('are seen by the regional policy officer after a purpose, until access ends', async () => {
    const scope = await test.scopeFor('regional-policy', 'drechtsteden');
    const seen = () => test.database.read(scope, (tx) => findIdentities(tx, scope.regionId, '2022'));
    const request = {
      regionId: scope.regionId,
      round: '2022',
      purpose: 'Gesprek over nazorg voorbereiden',
      origin: 'test',
    };
    expect(await seen()).toEqual([]);
    expect(
      await test.database.write(scope, (tx) => grantIdentityAccess(tx, { ...request, purpose: ' even   ' })),
    ).toEqual({
      ok: false,
      reason: 'purpose-too-short',
    });
    await test.database.write(scope, (tx) => grantIdentityAccess(tx, request));
    expect(await seen()).toHaveLength(9);
    const access = await test.database.read(scope, (tx) => currentIdentityAccess(tx, scope.regionId, '2022'));
    expect(access?.purpose).toBe('Gesprek over nazorg voorbereiden');
    await test.database.write(scope, (tx) => endIdentityAccess(tx, request));
    expect(await seen()).toEqual([]);
    const overseer = await test.scopeFor('privacy-officer', 'drechtsteden');
    const events = await test.database.read(overseer, (tx) =>
      tx
        .selectFrom('audit_event')
        .select(['action', 'purpose'])
        .where('action', 'like', '%participant-names')
        .orderBy('event_no')
        .execute(),
    );
    expect(events).toEqual([
      { action: 'view-participant-names', purpose: 'Gesprek over nazorg voorbereiden' },
      { action: 'end-participant-names', purpose: null },
    ]);
  });

  it('are a municipality’s own alone', async () => {
    const scope = await test.scopeFor('municipal-policy', 'drechtsteden', { municipalityCode: 'GM0505' });
    const seen = await test.database.read(scope, (tx) => findIdentities(tx, scope.regionId, '2022'));
    expect(seen).toEqual([{ nr: 7, municipalityCode: 'GM0505', municipalityName: 'Dordrecht' }]);
  });
});
