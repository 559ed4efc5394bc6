import { expect, it } from 'vitest';
import { signalGroups, type SignalRow } from './signal-groups.ts';

const row = (changes: Partial<SignalRow>): SignalRow => ({
  key: '',
  kind: 'no-support-plan',
  actor: 'case-worker',
  daysOverdue: 1,
  what: '',
  since: '',
  ref: 'A01',
  house: 'Havenkade',
  who: 'B. Verzonnen',
  href: null,
  planOf: null,
  ...changes,
});

it('stands by kind, the one that can wait least first, whatever is longest overdue', () => {
  const groups = signalGroups([
    row({ daysOverdue: 80 }),
    row({ kind: 'birthday-changes-place', daysOverdue: -4 }),
    row({ kind: 'capacity-exceeded', actor: 'shelter-worker', daysOverdue: 0 }),
    row({ kind: 'reservation-expired', actor: 'shelter-worker', daysOverdue: 2 }),
    row({ daysOverdue: 3 }),
  ]);
  expect(groups.map(({ title, todo }) => [title, todo])).toEqual([
    [
      '1 reservering is verlopen',
      'Leg vast of de persoon kwam, of annuleer de reservering. Aan zet: opvangmedewerker.',
    ],
    [
      '1 locatie heeft meer mensen dan plekken',
      'Zoek een andere plek voor wie er te veel is, of pas het aantal plekken aan. Aan zet: opvangmedewerker.',
    ],
    [
      '2 mensen hebben na 7 dagen nog geen ondersteuningsplan',
      'Spreek een plan af, en leg vast dat het er is. Aan zet: trajecthouder.',
    ],
    ['1 verjaardag vraagt om een andere plek', 'Kijk of de plek daarna nog past. Aan zet: trajecthouder.'],
  ]);
});

it('sorts the rows of a kind: the longest overdue first, then by house and by name', () => {
  const [group] = signalGroups([
    row({ who: 'C', house: 'Zuid', daysOverdue: 3 }),
    row({ who: 'B', house: 'Noord', daysOverdue: 3 }),
    row({ who: 'A', house: 'Zuid', daysOverdue: 1 }),
    row({ who: 'Á', house: 'Noord', daysOverdue: 3 }),
    row({ who: 'D', house: 'Zuid', daysOverdue: 20 }),
  ]);
  expect(group?.rows.map(({ who }) => who)).toEqual(['D', 'Á', 'B', 'C', 'A']);
});

it('is nothing where nothing asks for action', () => {
  expect(signalGroups([])).toEqual([]);
});
