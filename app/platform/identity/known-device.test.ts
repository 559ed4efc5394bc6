import { expect, it } from 'vitest';
import { createKnownDevices } from './known-device.ts';

const today = Temporal.PlainDate.from('2026-11-27');
const devices = createKnownDevices('a secret of this test alone, long enough', true);
const sent = (setCookie: string) => setCookie.split(';')[0] ?? '';

it('knows a browser again for the account that signed in with it, and for no other', () => {
  const cookie = sent(devices.remember(null, 'fatma@test.example', today));
  expect(devices.find(cookie, 'fatma@test.example', today)).toMatch(/^[\w-]{22}$/);
  expect(devices.find(cookie, 'joost@test.example', today)).toBeNull();
  expect(cookie).not.toContain('fatma');
});

it('keeps the others that share the computer, and the same id for who comes back', () => {
  const first = sent(devices.remember(null, 'fatma@test.example', today));
  const both = sent(devices.remember(first, 'joost@test.example', today));
  const again = sent(devices.remember(`a=b; ${both}; c=d`, 'fatma@test.example', today.add({ days: 9 })));
  expect(devices.find(again, 'fatma@test.example', today.add({ days: 9 }))).toBe(
    devices.find(first, 'fatma@test.example', today),
  );
  expect(devices.find(again, 'joost@test.example', today)).not.toBeNull();
  expect(again.split('~')).toHaveLength(2);
});

it('forgets after 180 days, and the one who came first of thirteen', () => {
  const cookie = sent(devices.remember(null, 'fatma@test.example', today));
  expect(devices.find(cookie, 'fatma@test.example', today.add({ days: 179 }))).not.toBeNull();
  expect(devices.find(cookie, 'fatma@test.example', today.add({ days: 180 }))).toBeNull();
  let full = cookie;
  for (let at = 0; at < 12; at += 1) full = sent(devices.remember(full, `collega-${at}@test.example`, today));
  expect(devices.find(full, 'fatma@test.example', today)).toBeNull();
  expect(full.length).toBeLessThan(1200);
});

it('takes no mark that it did not sign', () => {
  const cookie = sent(devices.remember(null, 'fatma@test.example', today));
  const other = createKnownDevices('another secret, also long enough for it', true);
  expect(other.find(cookie, 'fatma@test.example', today)).toBeNull();
  for (const forged of [
    cookie.replace(/\.\d+\./u, (day) => `.${Number(day.slice(1, -1)) + 1}.`),
    cookie.replace(/=(.)/u, (_, first: string) => `=${first === 'A' ? 'B' : 'A'}`),
    'onderdak.apparaat=',
    'onderdak.apparaat=~~~..~',
    'onderdak.apparaat',
  ])
    expect(devices.find(forged, 'fatma@test.example', today.add({ days: 2 }))).toBeNull();
});

it('is sent to the sign-in page alone, and over HTTPS alone where that is used', () => {
  expect(devices.remember(null, 'a', today)).toMatch(
    /; Path=\/inloggen; HttpOnly; SameSite=Lax; Max-Age=15552000; Secure$/,
  );
  expect(createKnownDevices('x', false).remember(null, 'a', today)).not.toContain('Secure');
});
