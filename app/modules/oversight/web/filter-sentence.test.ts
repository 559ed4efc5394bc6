import { expect, it } from 'vitest';
import { filterSentence, type ChosenFilter } from './filter-sentence.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const nothing: ChosenFilter = {
  from: null,
  lastDay: null,
  actor: null,
  action: null,
  object: null,
  manner: null,
};

it.each<[string, Partial<ChosenFilter>]>([
  ['U ziet alle gebeurtenissen, nieuwste eerst.', {}],
  ['U ziet alleen gebeurtenissen vanaf 1 oktober 2026, nieuwste eerst.', { from: day('2026-10-01') }],
  ['U ziet alleen gebeurtenissen tot en met 3 oktober 2026, nieuwste eerst.', { lastDay: day('2026-10-03') }],
  [
    'U ziet alleen gebeurtenissen op 3 oktober 2026, nieuwste eerst.',
    { from: day('2026-10-03'), lastDay: day('2026-10-03') },
  ],
  [
    'U ziet alleen gebeurtenissen van 30 september 2026 tot en met 3 oktober 2026 en van de soort ‘Alleen bekeken of gezocht’, nieuwste eerst.',
    { from: day('2026-09-30'), lastDay: day('2026-10-03'), manner: 'kijken' },
  ],
  [
    'U ziet alleen gebeurtenissen door A. de Vries, met handeling ‘Dossier geopend’ en over ‘Dossier’, nieuwste eerst.',
    { actor: 'A. de Vries', action: 'Dossier geopend', object: 'Dossier' },
  ],
])('%s', (sentence, chosen) => {
  expect(filterSentence({ ...nothing, ...chosen })).toBe(sentence);
});
