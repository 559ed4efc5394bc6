import type { Basis } from '../domain/answers.ts';

/** The columns of answers as rows, in CSV and in the sheet with all answers. The importer reads these names. */
export const answerColumns = {
  nr: 'gemeente_nr',
  table: 'vraag',
  item: 'antwoord',
  column: 'kolom',
  value: 'waarde',
  minimum: 'minimum',
  maximum: 'maximum',
  basis: 'grondslag',
  period: 'periode',
  note: 'toelichting',
  count: 'gepubliceerd_aantal',
} as const;

export type AnswerColumn = keyof typeof answerColumns;

/** Columns for the reader, which say in words what the ids mean; the importer leaves them alone. */
export const labelColumns = ['vraagtekst', 'antwoordtekst', 'kolomtekst'] as const;

export const requiredColumns: readonly AnswerColumn[] = ['nr', 'table', 'item', 'column'];

export const basisWords: Readonly<Record<Basis, string>> = {
  registration: 'registratie',
  estimate: 'schatting',
};
