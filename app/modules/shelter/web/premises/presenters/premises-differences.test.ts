import { expect, it } from 'vitest';
import { premisesDifferences } from './premises-differences.ts';

const choices = {
  kinds: [],
  municipalities: [],
  providers: [
    { value: 'a', label: 'Stichting Aak' },
    { value: 'b', label: 'Stichting Boot' },
  ],
};
const values = { naam: 'Het Anker', aanbieder: 'a b', isForWomenOnly: 'ja', dicht: '2027-01-01' };
const differences = (typed: Readonly<Record<string, string>>) =>
  premisesDifferences({ values, choices }, typed).map(({ name, theirs, mine }) => [name, theirs, mine]);

it('finds no difference in a house that was sent back as it is, without a field its form did not have', () => {
  const { dicht: _, ...sent } = values;
  expect(differences(sent)).toEqual([]);
});

it('names what differs in words', () => {
  const { isForWomenOnly: _, ...unticked } = values;
  expect(differences({ ...unticked, naam: 'De Kade', aanbieder: 'b' })).toEqual([
    ['naam', 'Het Anker', 'De Kade'],
    ['aanbieder', 'Stichting Aak, Stichting Boot', 'Stichting Boot'],
    ['isForWomenOnly', 'Ja', 'Nee'],
  ]);
});
