import { describe, expect, it } from 'vitest';
import { deniesMark, isErrorText, isNoteOfItself, readMark } from './mark-words.ts';

describe('words beside a mark', () => {
  it.each([
    ['an error of a spreadsheet', '#VERW!'],
    ['the same in English', '#REF!'],
    ['no, behind “maar”', 'maar niet in elke wijk'],
    ['a question about the mark', 'x?'],
    ['a question about a yes, in brackets', '(ja?)'],
    ['nothing but doubt', 'deels'],
    ['what is not there yet', 'wel in voorbereiding'],
    ['no letter or digit', '…'],
  ])('deny it: %s', (_, note) => {
    expect(deniesMark(note)).toBe(true);
  });

  it.each([
    ['“maar” with something else behind it', 'maar alleen op dinsdag'],
    ['a question about something else', 'elke dinsdag?'],
    ['a number with a sign', '#3 van de lijst'],
  ])('do not deny it: %s', (_, note) => {
    expect(deniesMark(note)).toBe(false);
  });
});

describe('words without a mark', () => {
  it.each(['misschien volgend jaar', 'deels via de wijk', '#N/B', '12', 'nee, geen plek'])(
    '‘%s’ are no note of their own',
    (text) => {
      expect(isNoteOfItself(text)).toBe(false);
    },
  );

  it.each(['schuldhulpmaatje', 'inloop op dinsdag'])('‘%s’ are', (text) => {
    expect(isNoteOfItself(text)).toBe(true);
  });
});

it.each([
  ['#N/B', true],
  ['  #WAARDE!', true],
  ['#', false],
  ['nr. #4', false],
])('‘%s’ is an error of a spreadsheet: %s', (text, isError) => {
  expect(isErrorText(text)).toBe(isError);
});

it.each([
  ['x', null],
  ['JA!', null],
  ['x (elke dinsdag)', 'elke dinsdag'],
  ['ja - sinds 2021', 'sinds 2021'],
])('‘%s’ is a mark with note %s', (text, note) => {
  expect(readMark(text)).toEqual({ note });
});
