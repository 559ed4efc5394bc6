import { expect, it } from 'vitest';
import { actText } from './act-text.ts';

const at = Temporal.Instant.from('2026-11-20T21:15:00Z');

it.each([
  [{ by: 'Noor', at, via: 'user' }, 'Vastgelegd door Noor, op 20 november 2026 om 22.15 uur.'],
  [{ by: null, at, via: 'user' }, 'Vastgelegd door een vroegere collega, op 20 november 2026 om 22.15 uur.'],
  [{ by: null, at, via: 'program' }, 'Vastgelegd door het programma, op 20 november 2026 om 22.15 uur.'],
  [
    { by: null, at: null, via: 'carried-over' },
    'Overgenomen van vroeger: wie dit vastlegde, is niet bewaard.',
  ],
  [{ by: null, at: null, via: null }, ''],
] as const)('%j is told as %s', (act, sentence) => {
  expect(actText(act)).toBe(sentence);
});
