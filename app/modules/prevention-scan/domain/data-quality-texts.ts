/*
 * How remarks about answers are worded.
 *
 * Rule: a remark says which municipalities, where in the scan, and what is odd, in a sentence that stands by itself.
 * The route or column is named only where there is more than one.
 * Source: our choice, so that who reads the list knows whom to ask what; municipalities are numbers (decision 0008).
 * Example: `whereInTable({ title: { nl: 'Nazorg' }, columns: [{}] }, {})` is `'bij ‘Nazorg’'`;
 * with two routes `whereInTable({ title: { nl: 'Nazorg' }, columns: [{}, {}] }, { label: { nl: 'Uithuiszetting' } })`
 * is `'bij ‘Nazorg’ (Uithuiszetting)'`.
 * `noAnswer([1, 4], 'bij ‘Nazorg’')` is `'Gemeenten 1 en 4 geven bij ‘Nazorg’ geen antwoord.'`.
 */

import { listInWords } from '#app/words/lists.ts';
import { counted, plural } from '#app/words/counts.ts';
import type { Column, Item, Question } from './instrument.ts';

/** Words a remark about the choices of these municipalities, at this place in the scan. */
export type ChoiceText = (nrs: readonly number[], where: string) => string;

function municipalities(nrs: readonly number[]): string {
  return `${plural(nrs.length, 'Gemeente', 'Gemeenten')} ${listInWords(nrs.map(String))}`;
}

function verb(nrs: readonly number[], singular: string, several: string): string {
  return plural(nrs.length, singular, several);
}

/** `bij ‘Samenwerking per partner’ (Nazorg)`: the route is named only where there is more than one. */
export function whereInTable(question: Question, column: Column): string {
  const route = question.columns.length > 1 ? ` (${column.label.nl})` : '';
  return `bij ‘${question.title.nl}’${route}`;
}

/** `bij ‘Wachttijd’ in de tabel ‘Woonaanbod en urgentie’`, with the column where it matters. */
export function whereAtItem(question: Question, item: Item, column: string | null = null): string {
  return `bij ‘${item.label.nl}’${column === null ? '' : ` (${column})`} in de tabel ‘${question.title.nl}’`;
}

export const unknownWithOptions: ChoiceText = (nrs, where) =>
  `${municipalities(nrs)} ${verb(nrs, 'kiest', 'kiezen')} ${where} ‘Niet bekend’, maar ook andere antwoorden.`;

export const noneWithOptions: ChoiceText = (nrs, where) =>
  `${municipalities(nrs)} ${verb(nrs, 'kiest', 'kiezen')} ${where} ‘Niets hiervan’, maar ook andere antwoorden.`;

export const noneWithUnknown: ChoiceText = (nrs, where) =>
  `${municipalities(nrs)} ${verb(nrs, 'kiest', 'kiezen')} ${where} ‘Niets hiervan’ en ook ‘Niet bekend’.`;

export const noAnswer: ChoiceText = (nrs, where) =>
  `${municipalities(nrs)} ${verb(nrs, 'geeft', 'geven')} ${where} geen antwoord.`;

export const severalAnswers: ChoiceText = (nrs, where) =>
  `${municipalities(nrs)} ${verb(nrs, 'geeft', 'geven')} ${where} meer dan één antwoord.`;

export function unreadableValue(nr: number, text: string, where: string): string {
  return `Gemeente ${nr} schrijft ${where} ‘${text}’; daar kunnen wij geen getal in lezen.`;
}

export function publishedCountDiffers(published: number, nrs: readonly number[], where: string): string {
  const ours =
    nrs.length === 0
      ? 'er staat geen enkele gemeente bij'
      : `wij tellen er ${nrs.length} (${listInWords(nrs.map(String))})`;
  return `Het rapport noemt ${where} ${counted(published, 'gemeente', 'gemeenten')}, maar ${ours}.`;
}
