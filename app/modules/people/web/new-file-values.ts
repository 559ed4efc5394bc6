/*
 * What a new file begins with, of what was searched for.
 *
 * Rule: nothing that was typed is lost. The name is split as well as it can be, and what cannot be split is the family
 * name; a birth date and a BSN stand as they were typed, right or wrong, because the new form judges them itself.
 * Source: our choice; who searched and found nobody types nothing twice.
 * Example: `newFileValues({ naam: 'Elena van der Wal', 'geboortedatum-jaar': '1990' })` is `{ voornamen: 'Elena',
 *   voorletters: '', voorvoegsel: 'van der', achternaam: 'Wal', 'geboortedatum-jaar': '1990' }`; and of a search by BSN
 *   alone `newFileValues({ naam: '', bsn: '111222333' }).bsn` is `'111222333'`.
 */

import { birthDateFields } from '#app/kernel/birth-date-fields.ts';
import { splitName } from '../domain/split-name.ts';

type Fields = Readonly<Record<string, string>>;

/** The fields of a search that a new file has too, under the same names. */
const shared = ['geboortedatum', ...Object.values(birthDateFields('geboortedatum')), 'bsn'];

/** The fields of `IdentityFields` as `SearchFields` were filled in. */
export function newFileValues(searched: Fields): Fields {
  const { givenNames, initials, prefix, familyName } = splitName(searched['naam'] ?? '');
  return {
    voornamen: givenNames,
    voorletters: initials,
    voorvoegsel: prefix,
    achternaam: familyName,
    ...typedOf(searched, shared),
  };
}

/** What was searched for, to send along to the page of a new file. */
export function searchedOf(typed: Fields): Fields {
  return typedOf(typed, ['naam', ...shared]);
}

function typedOf(typed: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = typed[name] ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}
