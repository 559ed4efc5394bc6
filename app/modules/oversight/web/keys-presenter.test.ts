import { expect, it } from 'vitest';
import type { KnownKey } from '../data/keys.server.ts';
import { presentKeys, type RingNow } from './keys-presenter.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-11-29T09:00:00Z');

const old: KnownKey = {
  keyId: 'k1',
  recordedAt: at('2026-01-05T08:00:00Z'),
  renewal: null,
  values: 0,
  seals: 0,
};
const renewal = {
  startedAt: at('2026-11-29T08:50:00Z'),
  movedAt: at('2026-11-29T08:59:30Z'),
  finishedAt: null,
  done: 300,
  waiting: 700,
  stuck: 0,
};
const fresh: KnownKey = {
  keyId: 'k2',
  recordedAt: at('2026-11-29T08:50:00Z'),
  renewal,
  values: 4000,
  seals: 2,
};
const ring: RingNow = { currentId: 'k2', readable: new Set(['k2', 'k1']), now };

const present = (keys: readonly KnownKey[], given: Partial<RingNow> = {}) =>
  presentKeys({ keys, countedAt: now }, { ...ring, ...given });

it('says which key is in use, the newest first, and how far the change is', () => {
  const page = present([{ ...old, values: 1200 }, fresh]);
  expect(page.lead).toContain('sleutel k2, bekend sinds 29 november 2026 om 9.50 uur');
  expect(page.progress?.bar).toEqual({ done: 300, total: 1000 });
  expect(page.progress?.state).toMatch(/^Onderdak is bezig/u);
  expect(page.rows.map(({ keyId, state }) => [keyId, state])).toEqual([
    ['k2', 'Hiermee wordt versleuteld'],
    ['k1', 'Alleen om te lezen'],
  ]);
});

it('says since when the work stands still, from five minutes on', () => {
  const moved = (time: string) =>
    present([{ ...fresh, renewal: { ...renewal, movedAt: at(`2026-11-29T${time}Z`) } }]).progress?.state;
  expect(moved('08:55:01')).toMatch(/^Onderdak is bezig/u);
  expect(moved('08:55:00')).toMatch(/^Het werk staat stil sinds 29 november 2026 om 9.55 uur/u);
});

it.each([
  [{ values: 1 }, /^Gegevens van uw regio/u],
  [{ seals: 1 }, /^Zegels van het logboek en oude/u],
  [{}, /^In uw regio alleen nog oude reservekopieën/u],
])('says what an older key with %o is needed for', (held, need) => {
  expect(present([{ ...old, ...held }, fresh]).rows[1]?.need).toMatch(need);
});

it('tells what could not be converted, also when the rest is done', () => {
  const page = present([{ ...fresh, renewal: { ...renewal, finishedAt: now, waiting: 0, stuck: 2 } }]);
  expect(page.progress?.bar).toBeNull();
  expect(page.progress?.state).toMatch(/^Klaar sinds 29 november 2026 om 10.00 uur: 300 rijen/u);
  expect(page.progress?.stuck).toMatch(/^2 rijen staan nog onder een oudere sleutel/u);
});

it('says so when this program lacks the newest key, and when a key is gone from it', () => {
  expect(present([old, fresh], { currentId: null }).isOutdated).toBe(true);
  expect(present([old, fresh], { readable: new Set(['k2']) }).rows[1]?.state).toBe(
    'Niet meer bij dit programma',
  );
});
