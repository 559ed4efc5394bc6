import { expect, test } from 'vitest';
import { presentWhereabouts } from './whereabouts.ts';

test('a person is where a stay, a reservation, an intake or a wait says, with the way there', () => {
  const day = Temporal.PlainDate.from('2026-03-04');
  const record = (kind: 'present' | 'reserved' | 'departed' | 'intake' | 'waiting', name: string | null) =>
    ({ kind, id: kind, name, day }) as const;
  expect(
    presentWhereabouts([
      record('present', 'Havenkade'),
      record('reserved', 'De Wouden'),
      record('departed', 'Resedastraat'),
      record('intake', null),
      record('waiting', 'Nachtopvang'),
    ]).map(({ href, label, detail }) => [href, label, detail]),
  ).toEqual([
    ['/verblijven/present', 'Verblijft in Havenkade', 'sinds 4 maart 2026'],
    ['/verblijven/reserved', 'Plek gereserveerd in De Wouden', 'vanaf 4 maart 2026'],
    ['/verblijven/departed', 'Verbleef het laatst in Resedastraat', 'vertrokken op 4 maart 2026'],
    ['/aanmeldingen/intake', 'Aanmelding', 'gemeld op 4 maart 2026'],
    ['/wachtlijst/waiting', 'Staat op de wachtlijst voor nachtopvang', 'sinds 4 maart 2026'],
  ]);
});
