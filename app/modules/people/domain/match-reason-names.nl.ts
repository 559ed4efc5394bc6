import type { MatchReason } from './match.ts';

/** Why someone was found, in words that hold no name. */
export const reasonNames: Readonly<Record<MatchReason, string>> = {
  'bsn-equal': 'zelfde BSN',
  'bsn-different': 'ander BSN',
  'name-equal': 'zelfde naam',
  'family-name-equal': 'zelfde achternaam',
  'given-name-equal': 'zelfde voornaam',
  'working-name-equal': 'staat in de werknaam',
  'initials-fit': 'voorletter past',
  'name-alike': 'naam lijkt erop',
  'birth-date-equal': 'zelfde geboortedatum',
  'birth-date-swapped': 'dag en maand van geboorte omgedraaid',
  'birth-date-one-off': 'geboortedatum scheelt één cijfer',
  'birth-date-possible': 'geboortedatum kan dezelfde zijn',
  'birth-date-different': 'andere geboortedatum',
};
