import { expect, it } from 'vitest';
import { bornOn, readBirthDate } from '#app/kernel/birth-date.ts';
import type { FoundPerson } from '../../use-cases/match-people.server.ts';
import { foundCard } from './found-person.ts';

const found: FoundPerson = {
  personId: 'p',
  personRef: 'K7M-4QX',
  birthYear: 1988,
  verdict: 'likely',
  score: 0.9,
  reasons: ['name-equal', 'birth-date-swapped'],
  known: { name: 'Jan Jansen', birthDate: bornOn(Temporal.PlainDate.from('1988-02-09')) },
};

it('shows name and birth date of someone whom the organisation helps', () => {
  expect(foundCard(found)).toMatchObject({
    title: 'Jan Jansen',
    file: 'Dossier K7M-4QX',
    born: 'Geboren op 9 februari 1988',
    verdict: 'Waarschijnlijk dezelfde',
    reasons: ['zelfde naam', 'dag en maand van geboorte omgedraaid'],
    isKnown: true,
    needsAttention: true,
  });
});

it.each([
  ['1988-02', 'Geboren in februari 1988'],
  ['1988', 'Geboren in 1988'],
  ['~1988@2020-03-01', 'Naar schatting 32 jaar (geschat op 1 maart 2020)'],
])('shows %s as it is known: %s', (text, born) => {
  const known = { name: 'Jan Jansen', birthDate: readBirthDate(text) };
  expect(foundCard({ ...found, known }).born).toBe(born);
});

it('shows number and year of anyone else', () => {
  expect(foundCard({ ...found, verdict: 'possible', known: null })).toMatchObject({
    title: 'Dossier K7M-4QX',
    file: null,
    born: 'Geboren in 1988',
    isKnown: false,
    needsAttention: false,
  });
  expect(foundCard({ ...found, birthYear: null, known: null }).born).toBe('Geboortedatum niet bekend');
});
