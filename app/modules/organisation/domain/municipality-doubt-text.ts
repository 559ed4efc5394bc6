/*
 * What is told of a municipality that a text does not make clear.
 *
 * Rule: what stood there; of one that was not there on that day what it became or came from, and of a name that is not
 * known, or that several have, which ones can be meant; otherwise that a CBS code is asked.
 * A word for none or not known is answered with: leave it empty.
 * Source: our choice; `recognise-municipality` says what is recognised.
 * Example:
 *   `municipalityDoubtText('Atlantis', day('2026-01-05'), { kind: 'unclear', options: [] })` is
 *     `'Onbekende gemeente: ‘Atlantis’. Gebruik de CBS-code, bijvoorbeeld GM0106.'`.
 *   `municipalityDoubtText('n.v.t.', day('2026-01-05'), { kind: 'unclear', options: [] })` is
 *     `'Onbekende gemeente: ‘n.v.t.’. Is de gemeente niet bekend, of ligt die buiten Nederland? Laat dit dan leeg.'`.
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
  const remedy = saysNothing(text)
    ? 'Is de gemeente niet bekend, of ligt die buiten Nederland? Laat dit dan leeg.'
    : doubt.options.length === 0
      ? 'Gebruik de CBS-code, bijvoorbeeld GM0106.'
      : `Bedoelt u ${choicesInWords(doubt.options.map(told))}?`;
  return `Onbekende gemeente: ‘${text}’. ${remedy}`;
}

/** A word or sign for none, for not known or for abroad, or an error of a spreadsheet. */
function saysNothing(text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/[^\p{L}\p{N}#]/gu, '');
  return plain === '' || plain.startsWith('#') || nothings.has(plain);
}

const nothings = new Set(
  '0 nvt nb na geen nee onbekend niet nietbekend nietvantoepassing leeg null buitenland elders diversen anders'.split(
    ' ',
  ),
);

function notThenText(
  on: Temporal.PlainDate,
  { municipality, others, atLast, hadEnded }: Extract<Recognised, { readonly kind: 'not-then' }>,
): string {
  const missing = `${told(municipality)} bestond niet op ${on.toString()}.`;
  const changed = (hadEnded ? municipality.until : municipality.from)?.toString() ?? '';
  if (others.length === 0) return missing;
  const later = atLast.length === 0 ? '' : ` Op ${on.toString()} was dat ${listInWords(atLast.map(told))}.`;
  return hadEnded
    ? `${missing} Op ${changed} werd het ${listInWords(others.map(told))}.${later}`
    : `${missing} Het ontstond op ${changed} uit ${listInWords(others.map(told))}.`;
}

function told({ name, code }: MunicipalityPeriod): string {
  return `${name} (${code})`;
}
