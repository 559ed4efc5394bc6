import { expect, it } from 'vitest';
import { clockDoubt, pressMoment, type DeviceClock } from './press-moment.ts';

const at = (text: string) => Temporal.Instant.from(text);
const now = at('2026-11-21T07:00:00Z');
const device = (pressed: string, sent: string | null): DeviceClock => {
  return { pressedAt: at(pressed), sentAt: sent === null ? null : at(sent) };
};

it.each([
  [
    'the evening before, by a clock that is right',
    '2026-11-20T22:10:00Z',
    '2026-11-21T07:00:00Z',
    '2026-11-20T22:10:00Z',
  ],
  [
    'ten minutes before, by a clock two hours behind',
    '2026-11-21T04:50:00Z',
    '2026-11-21T05:00:00Z',
    '2026-11-21T06:50:00Z',
  ],
  [
    'ten minutes before, by a clock a day ahead',
    '2026-11-22T06:50:00Z',
    '2026-11-22T07:00:00Z',
    '2026-11-21T06:50:00Z',
  ],
  ['exactly three days before', '2026-11-18T07:00:00Z', '2026-11-21T07:00:00Z', '2026-11-18T07:00:00Z'],
  ['longer than three days before', '2026-11-18T06:59:59Z', '2026-11-21T07:00:00Z', '2026-11-21T07:00:00Z'],
  ['after it was sent', '2026-11-21T07:00:01Z', '2026-11-21T07:00:00Z', '2026-11-21T07:00:00Z'],
  [
    'an hour before, by a phone that says nothing of sending',
    '2026-11-21T06:00:00Z',
    null,
    '2026-11-21T07:00:00Z',
  ],
])('a press of %s', (_, pressed, sent, expected) => {
  expect(pressMoment(device(pressed, sent), now).toString()).toBe(expected);
});

it('a press of which nothing is said is of now, and in no doubt', () => {
  expect(pressMoment(null, now)).toBe(now);
  expect(clockDoubt(null, now)).toBeNull();
});

it.each([
  ['four minutes behind', '2026-11-21T06:56:00Z', '2026-11-21T06:56:00Z', null],
  ['five minutes behind', '2026-11-21T06:55:00Z', '2026-11-21T06:55:00Z', { kind: 'clock-off', minutes: 5 }],
  ['two hours ahead', '2026-11-21T09:00:00Z', '2026-11-21T09:00:00Z', { kind: 'clock-off', minutes: -120 }],
  ['right, and without a connection for an hour', '2026-11-21T06:00:00Z', '2026-11-21T07:00:00Z', null],
  [
    'an hour behind or without a connection',
    '2026-11-21T06:00:00Z',
    null,
    { kind: 'phone-says', pressedAt: at('2026-11-21T06:00:00Z') },
  ],
])('a phone that is %s', (_, pressed, sent, expected) => {
  const clock = device(pressed, sent);
  expect(clockDoubt(clock, pressMoment(clock, now))).toEqual(expected);
});
