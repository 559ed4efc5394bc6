import { expect, it } from 'vitest';
import { savedAt, savedMessage } from './saved.ts';

const words = { gewijzigd: 'Het is gewijzigd.' };
const at = (address: string) => savedMessage(new Request(new URL(address, 'http://x.example')), words);

it('says what was done, once, in the words of the page', () => {
  expect(savedAt('/huizen', 'gewijzigd')).toBe('/huizen?gelukt=gewijzigd');
  expect(savedAt('/huizen?soort=nacht&gelukt=oud', 'gewijzigd')).toBe('/huizen?soort=nacht&gelukt=gewijzigd');
  expect(at('/huizen?gelukt=gewijzigd')).toBe('Het is gewijzigd.');
});

it.each(['/huizen', '/huizen?gelukt=', '/huizen?gelukt=constructor', '/huizen?gelukt=anders'])(
  'says nothing for %s',
  (address) => {
    expect(at(address)).toBeNull();
  },
);
