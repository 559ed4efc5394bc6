import { expect, it } from 'vitest';
import { mentionsDate } from './mentions-date.ts';

const day = Temporal.PlainDate.from('1988-02-09');

it.each([
  '1988-02-09',
  '09-02-1988',
  '9/2/88',
  '9.2.1988',
  '9 2 88',
  '09 februari 1988',
  '9 feb. ’88',
  '9 FEBRUARI 88',
  'feb 9, 1988',
  '09021988',
  '19880209',
  '02091988',
  '880209',
  '1988 9 februari',
  '88, 09 feb',
  'februari 1988, 9',
  '090288',
  'geb.09-02-1988.',
  '1988/2/9',
  '9e februari 1988',
  'de 9de feb 88',
  'February 9th, 1988',
  '9feb1988',
])('finds the day in ‘%s’', (text) => {
  expect(mentionsDate(text, day)).toBe(true);
});

it('finds no day where there are no words', () => {
  expect(mentionsDate('', day)).toBe(false);
  expect(mentionsDate(' – ', day)).toBe(false);
});

it.each(['10-02-1988', '9 maart 1988', 'kamer 9, bed 2', 'sinds 1988', '9 februari', 'om 9:02 uur'])(
  'does not find it in ‘%s’',
  (text) => {
    expect(mentionsDate(text, day)).toBe(false);
  },
);
