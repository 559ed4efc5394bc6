import { expect, it } from 'vitest';
import { waysToNarrow } from './ways-to-narrow.ts';

const whole = { naam: 'Petra Jansen', 'geboortedatum-jaar': '1990', bsn: '111222333' };

it.each([
  [{ naam: 'Jansen' }, 'Vul ook de hele naam, het geboortejaar of het BSN in, dan wordt de lijst korter.'],
  [{ naam: 'Petra Jansen' }, 'Vul ook het geboortejaar of het BSN in, dan wordt de lijst korter.'],
  [{ ...whole, bsn: ' ' }, 'Vul ook het BSN in, dan wordt de lijst korter.'],
  [whole, null],
])('of a search by %j tells what to add: %s', (searched, told) => {
  expect(waysToNarrow(searched, false)).toBe(told);
});

it('says where the list was cut off', () => {
  expect(waysToNarrow(whole, true)).toBe('Misschien zijn er nog meer: de lijst houdt op bij 25.');
});
