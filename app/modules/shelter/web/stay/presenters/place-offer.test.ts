import { describe, expect, test } from 'vitest';
import { placeMessages } from '../messages-place.nl.ts';
import { askFirst, resultsOf } from './place-offer.ts';

const place = (fit: 'fits' | 'ask' | 'bars', name = 'A', free: number | null = null) => ({ fit, name, free });
const title = (...places: ReturnType<typeof place>[]) => placeMessages.resultsTitle(resultsOf(places));

describe('what a search for a place says first', () => {
  test.each([
    ['2 van 3 locaties passen, bij 1 kunt u navragen', [place('fits'), place('fits'), place('ask')]],
    ['1 van 1 locatie past', [place('fits')]],
    ['U kunt navragen bij 1 locatie', [place('ask'), place('bars')]],
    ['U kunt navragen bij 2 locaties', [place('ask'), place('ask')]],
    ['Geen locatie past zonder meer', [place('bars')]],
  ])('%s', (expected, places) => {
    expect(title(...places)).toBe(expected);
  });

  test('where nothing fits for certain it names whom to ask, most room first', () => {
    expect(
      askFirst([
        place('ask', 'Kade', 1),
        place('bars', 'Hof', 9),
        place('ask', 'Haven', null),
        place('ask', 'Wouden', 4),
        place('ask', 'Dorp', 0),
      ]),
    ).toContain('Wouden (4 plekken vrij), Kade (1 plek vrij) en Haven.');
  });

  test('where something fits, or nothing can be asked, it names nobody', () => {
    expect(askFirst([place('fits'), place('ask')])).toBeUndefined();
    expect(askFirst([place('bars')])).toBeUndefined();
  });
});
