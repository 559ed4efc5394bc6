import { expect, it } from 'vitest';
import { opportunityMessages } from './messages-findings.nl.ts';

it.each([
  ['Geen van de 104 kansen past bij uw keuze.', 0, 0],
  ['1 van de 104 kansen past bij uw keuze. Die is snel te doen.', 1, 1],
  ['1 van de 104 kansen past bij uw keuze. Die is niet snel te doen.', 1, 0],
  ['11 van de 104 kansen passen bij uw keuze. Ze zijn allemaal snel te doen.', 11, 11],
  ['12 van de 104 kansen passen bij uw keuze. Geen daarvan is snel te doen.', 12, 0],
  ['12 van de 104 kansen passen bij uw keuze. 1 daarvan is snel te doen.', 12, 1],
  ['12 van de 104 kansen passen bij uw keuze. 3 daarvan zijn snel te doen.', 12, 3],
])('%s', (sentence, shown, quick) => {
  expect(opportunityMessages.leadFiltered(shown, quick, 104)).toBe(sentence);
});
