import { beforeAll, expect, it } from 'vitest';
import { drechtsteden2022 } from './fixtures/drechtsteden.ts';
import { presentGlossary, type GlossaryView } from './glossary-page.ts';
import { noNames } from './municipality-names.ts';
import { thresholdName } from './threshold-name.ts';

let view: GlossaryView;
beforeAll(async () => {
  view = presentGlossary({ round: '2022', names: noNames, ...(await drechtsteden2022()) });
});

it('gives the thresholds as a rule and as a count of this round', () => {
  expect(view.veryStrong).toEqual({ rule: 'ten minste 8 van de 9 gemeenten', least: 8 });
  expect(view.strong).toEqual({ rule: 'meer dan de helft van de gemeenten', least: 5 });
});

it('says what a threshold means, inclusive or not', () => {
  expect(thresholdName({ numerator: 2, denominator: 3, inclusive: true })).toBe(
    'ten minste twee derde van de gemeenten',
  );
  expect(thresholdName({ numerator: 3, denominator: 4, inclusive: false })).toBe(
    'meer dan 3 van de 4 gemeenten',
  );
});

it('names the conditions under each law', () => {
  const wgs = view.laws.find(({ law }) => law === 'Wgs');
  expect(wgs?.conditions).toEqual(['Wonen', 'Inkomen', 'Vroeg ingrijpen']);
  const names = view.laws.map(({ law }) => law);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl')));
});
