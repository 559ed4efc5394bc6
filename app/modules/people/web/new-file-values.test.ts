import { expect, it } from 'vitest';
import { newFileValues, searchedOf } from './new-file-values.ts';

const name = { voornamen: '', voorletters: '', voorvoegsel: '', achternaam: '' };

it.each([
  [
    { naam: 'Elena van der Wal', 'geboortedatum-jaar': '1990' },
    { ...name, voornamen: 'Elena', voorvoegsel: 'van der', achternaam: 'Wal', 'geboortedatum-jaar': '1990' },
  ],
  [
    { naam: 'Wal', 'geboortedatum-dag': '31' },
    { ...name, achternaam: 'Wal', 'geboortedatum-dag': '31' },
  ],
  [{ bsn: '12' }, { ...name, bsn: '12' }],
  [
    { naam: 'Wal', doen: 'zoeken', formuliernummer: 'x' },
    { ...name, achternaam: 'Wal' },
  ],
])('a new file after a search for %j begins with %j', (searched, values) => {
  expect(newFileValues(searched)).toEqual(values);
  expect(newFileValues(searchedOf(searched))).toEqual(values);
});
