import { expect, it } from 'vitest';
import { countedAt, countedMessage } from './counted-demand.ts';

const said = (address: string) => countedMessage(new Request(`http://localhost${address}`));

it('says for how many and for which night a demand was counted, on the page one came from', () => {
  const night = Temporal.PlainDate.from('2026-11-28');
  expect(said(countedAt('/plek-zoeken?komt=couple', 2, night))).toBe(
    'Vastgelegd: 2 mensen vroegen een plek voor de nacht van 28 november 2026 en kregen er geen.',
  );
  expect(said(countedAt('/wachtlijst', 1, night))).toContain('1 mens vroeg een plek voor de nacht');
});

it.each(['/wachtlijst', '/wachtlijst?gelukt=vraag', '/wachtlijst?gelukt=vraag&mensen=0&nacht=2026-11-28'])(
  'says nothing at %s',
  (address) => {
    expect(said(address)).toBeNull();
  },
);
