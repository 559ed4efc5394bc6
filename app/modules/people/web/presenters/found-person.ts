import { bornInWords } from '#app/words/birth-dates.ts';
import { reasonNames } from '../../domain/match-reason-names.nl.ts';
import type { FoundPerson } from '../../use-cases/match-people.server.ts';
import { foundMessages as text, verdictNames } from '../messages.nl.ts';

export interface FoundCard {
  readonly personId: string;
  readonly personRef: string | null;
  readonly title: string;
  /** The number of the file, where the title is a name. */
  readonly file: string | null;
  readonly born: string;
  readonly verdict: string;
  readonly isSame: boolean;
  readonly needsAttention: boolean;
  readonly reasons: readonly string[];
  readonly isKnown: boolean;
}

/** Someone found, as a card: with name and birth date where the organisation helps them, else with number and year. */
export function foundCard(found: FoundPerson): FoundCard {
  const file = text.file(found.personRef);
  const name = found.known?.name ?? null;
  return {
    personId: found.personId,
    personRef: found.personRef,
    title: name ?? file,
    file: name === null ? null : file,
    born: bornText(found),
    verdict: verdictNames[found.verdict],
    isSame: found.verdict === 'same',
    needsAttention: found.verdict !== 'possible',
    reasons: found.reasons.map((reason) => reasonNames[reason]),
    isKnown: found.known !== null,
  };
}

function bornText({ known, birthYear }: FoundPerson): string {
  if (known?.birthDate) return text.born(bornInWords(known.birthDate));
  return birthYear === null ? text.bornUnknown : text.bornIn(birthYear);
}
