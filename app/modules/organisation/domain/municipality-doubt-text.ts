/*
 * What is told of a municipality that a text does not make clear.
 *
 * Rule: what stood there; of one that was not there on that day what it became or came from, and of a name that is not
 * known, or that several have, which ones can be meant; otherwise that a CBS code is asked.
 * Source: our choice; `recognise-municipality` says what is recognised.
 * Example:
 *   `municipalityDoubtText('Atlantis', day('2026-01-05'), { kind: 'unclear', options: [] })` is
 *     `'Onbekende gemeente: ‘Atlantis’. Gebruik de CBS-code, bijvoorbeeld GM0106.'`.
 *   `municipalityDoubtText('Bergen', day('2026-01-05'), { kind: 'unclear', options: [{ code: 'GM0373', name: 'Bergen (NH.)'
 *     }, { code: 'GM0893', name: 'Bergen (L.)' }] })` is
 *     `'Onbekende gemeente: ‘Bergen’. Bedoelt u Bergen (NH.) (GM0373) of Bergen (L.) (GM0893)?'`.
 */

import { choicesInWords, listInWords } from '#app/words/lists.ts';
import type { MunicipalityPeriod, Recognised } from './recognise-municipality.ts';

/** Dutch, ready to show; days as a file has them. */
export function municipalityDoubtText(
  text: string,
  on: Temporal.PlainDate,
  doubt: Exclude<Recognised, { readonly kind: 'found' }>,
): string {
  if (doubt.kind === 'not-then') return notThenText(on, doubt);
  const remedy =
    doubt.options.length === 0
      ? 'Gebruik de CBS-code, bijvoorbeeld GM0106.'
      : `Bedoelt u ${choicesInWords(doubt.options.map(told))}?`;
  return `Onbekende gemeente: ‘${text}’. ${remedy}`;
}

function notThenText(
  on: Temporal.PlainDate,
  { municipality, others, hadEnded }: Extract<Recognised, { readonly kind: 'not-then' }>,
): string {
  const missing = `${told(municipality)} bestond niet op ${on.toString()}.`;
  const changed = (hadEnded ? municipality.until : municipality.from)?.toString() ?? '';
  if (others.length === 0) return missing;
  return hadEnded
    ? `${missing} Op ${changed} werd het ${listInWords(others.map(told))}.`
    : `${missing} Het ontstond op ${changed} uit ${listInWords(others.map(told))}.`;
}

function told({ name, code }: MunicipalityPeriod): string {
  return `${name} (${code})`;
}
