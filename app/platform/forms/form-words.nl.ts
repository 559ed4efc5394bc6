import { counted } from '#app/words/counts.ts';
import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What is wrong with an answer, in words, where the schema itself says nothing about it. */
export function formWords(issue: Issue): string {
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'invalid_type') return 'Vul dit in.';
  if (issue.code === 'invalid_value') return 'Kies een van de mogelijkheden.';
  return 'Dit klopt niet. Kijk het na.';
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string {
  if (origin === 'string')
    return `Maak dit korter: het mogen hooguit ${counted(Number(maximum), 'teken', 'tekens')} zijn.`;
  if (origin === 'array' || origin === 'set') return `Kies er hooguit ${maximum}.`;
  return `Dit mag hooguit ${maximum} zijn.`;
}

function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string {
  if (origin === 'string')
    return Number(minimum) <= 1 ? 'Vul dit in.' : `Schrijf minstens ${minimum} tekens.`;
  if (origin === 'array' || origin === 'set') return `Kies er minstens ${minimum}.`;
  return `Dit moet minstens ${minimum} zijn.`;
}
