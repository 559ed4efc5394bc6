import type { Column, QuestionKind } from '../domain/instrument.ts';
import type { QuestionEntry } from './instrument-schema.ts';

const yes = { id: 'yes', label: { nl: 'Ja', en: 'Yes' } };
const no = { id: 'no', label: { nl: 'Nee', en: 'No' } };
const unknown = { id: 'unknown', label: { nl: 'Niet bekend', en: 'Unknown' } };

/** The columns of kinds that always have the same ones; the other kinds name their own. */
const fixedColumns: Readonly<Record<QuestionKind, readonly Column[] | null>> = {
  multi: [{ id: 'answer', label: { nl: 'Antwoord', en: 'Answer' } }],
  'multi-by-route': null,
  'yes-no-unknown': [yes, no, unknown],
  number: null,
};

const numberColumns: ReadonlySet<string> = new Set(['value', 'no-info', 'unknown']);

export function columnsOf({ kind, columns }: Pick<QuestionEntry, 'kind' | 'columns'>): readonly Column[] {
  return fixedColumns[kind] ?? columns ?? [];
}

/** Says what is wrong with the columns a question names for itself; null when nothing is. */
export function columnsFault({ kind, columns }: Pick<QuestionEntry, 'kind' | 'columns'>): string | null {
  const ids = columns?.map(({ id }) => id) ?? [];
  if (fixedColumns[kind] !== null) {
    return columns === undefined ? null : `A question of kind ${kind} has fixed columns; leave them out`;
  }
  if (kind === 'multi-by-route') {
    return ids.length >= 2 ? null : 'A question by route needs at least two columns';
  }
  if (ids[0] !== 'value') return 'The first column of a number question must be "value"';
  const stray = ids.find((id) => !numberColumns.has(id));
  return stray === undefined ? null : `A number question has no column "${stray}"`;
}
