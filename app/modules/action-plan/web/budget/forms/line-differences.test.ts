import { expect, it } from 'vitest';
import { lineDifferences } from './line-differences.ts';

const view = {
  years: [2020, 2021],
  sources: [{ id: 'rijk', label: 'Rijk (verzonnen)', isOffered: true }],
  lines: [],
};

it('shows what was chosen in the words of the form, as well as what was typed', () => {
  const theirs = {
    soort: 'hours',
    herhaling: 'yearly',
    inzet: 'per-week',
    jarensoort: 'amounts',
    'jaar-2021': '1.000',
    afronding: '100',
    'bron-rijk': 'rest',
    prijsjaar: '2020',
  };
  const mine = {
    soort: 'persons',
    herhaling: 'one-off',
    inzet: 'per-person',
    eenheid: 'homes',
    grondslag: 'rent',
    jarensoort: 'weights',
    'jaar-2021': '2',
    afronding: '0',
    'bron-rijk': 'share',
    'bron-rijk-waarde': '50',
    prijsjaar: '2021',
  };
  expect(lineDifferences(theirs, mine, view).map((each) => [each.label, each.theirs, each.mine])).toEqual([
    ['Soort berekening', 'uren', 'aantal × bedrag'],
    ['Hoe vaak', 'elk jaar', 'eenmalig'],
    ['Wat u telt', '', 'woningen'],
    ['Afronding', 'afronden op €\u00A0100', 'niet afronden'],
    ['Uren', 'Uren per week voor de hele regel', 'Uren per persoon'],
    ['Percentage van', '', 'huur van woningen of personen'],
    ['Verdeling over jaren', 'Een eigen bedrag per jaar', 'Naar verhouding over de jaren'],
    ['2021', '1.000', '2'],
    ['Prijzen van het jaar', '2020', '2021'],
    ['Rijk (verzonnen)', 'de rest', 'een percentage'],
    ['Hoeveel uit Rijk (verzonnen)', '', '50'],
  ]);
});

it('shows nothing of a field that both left alike', () => {
  expect(lineDifferences({ naam: 'Begeleiding' }, { naam: 'Begeleiding' }, view)).toEqual([]);
});
