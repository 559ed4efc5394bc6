import { expect, it } from 'vitest';
import { splitName } from './split-name.ts';

const split = (typed: string) => {
  const { givenNames, initials, prefix, familyName } = splitName(typed);
  return [givenNames, initials, prefix, familyName].join('|');
};

it.each([
  ['Petra Jansen', 'Petra|||Jansen'],
  ['Petra de Vries-Jansen', 'Petra||de|Vries-Jansen'],
  ['P. de Vries', '|P.|de|Vries'],
  ['MJE Bos', '|MJE||Bos'],
  ['BO BOS', 'BO|||BOS'],
  ['Berg, Jan van', 'Jan||van|Berg'],
  ['Berg, J.P. van den', '|J.P.|van den|Berg'],
  ['Haddad, El', 'El|||Haddad'],
  [', Jan', '|||, Jan'],
  ['Bos,', '|||Bos'],
  ['Ana Lucía Duarte Prado', 'Ana Lucía Duarte|||Prado'],
  ['van den Berg, Th.A.', '|Th.A.|van den|Berg'],
  ['T. van ’t Hof', '|T.|van ’t|Hof'],
  ['De Boer', '||De|Boer'],
  ['van', '|||van'],
  ['王小明', '|||王小明'],
  [' ', '|||'],
])('%s is %s', (typed, expected) => {
  expect(split(typed)).toBe(expected);
});

it.each(['Berg, Jan, van', 'Jan  van', ',', 'de la', 'x y z, q'])('no word of %s is lost', (typed) => {
  const words = (text: string) =>
    text
      .split(/[\s,|]+/u)
      .filter((word) => word !== '')
      .toSorted();
  expect(words(split(typed))).toEqual(words(typed));
});
