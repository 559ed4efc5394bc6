import type { Horizon } from '../../domain/instrument.ts';
import type { InstrumentIndex } from './instrument-index.ts';
import type { FindingRow } from './findings.ts';

/** What a reader narrows a list of findings to; an empty text is no wish. */
export interface FindingFilter {
  readonly part: string;
  readonly subject: string;
  readonly horizon: Horizon | '';
  readonly search: string;
}

export const horizonValues: Readonly<Record<Horizon, string>> = { quick: 'snel', long: 'lang' };

/** Reads `?pijler=…&conditie=…&termijn=snel|lang&zoek=…`; what the instrument does not know is no wish. */
export function readFindingFilter(query: URLSearchParams, index: InstrumentIndex): FindingFilter {
  const part = query.get('pijler') ?? '';
  const subject = query.get('conditie') ?? '';
  const horizon = query.get('termijn');
  return {
    part: index.part(part) === undefined ? '' : part,
    subject: index.subject(subject) === undefined ? '' : subject,
    horizon: horizon === 'snel' ? 'quick' : horizon === 'lang' ? 'long' : '',
    search: (query.get('zoek') ?? '').trim(),
  };
}

export function hasFilter({ part, subject, horizon, search }: FindingFilter): boolean {
  return [part, subject, horizon, search].some((wish) => wish !== '');
}

/** The rows that fit every wish; the search looks in the label, the route, the table and the condition. */
export function filterFindings(rows: readonly FindingRow[], filter: FindingFilter): readonly FindingRow[] {
  return rows.filter(
    (row) =>
      (filter.part === '' || row.partId === filter.part) &&
      (filter.subject === '' || row.subjectId === filter.subject) &&
      (filter.horizon === '' || row.horizon === filter.horizon) &&
      containsWords(`${row.label} ${row.route ?? ''} ${row.table} ${row.subject}`, filter.search),
  );
}

/** Whether `text` holds every word of `search`, whatever their capitals and accents. */
export function containsWords(text: string, search: string): boolean {
  const plain = plainText(text);
  return plainText(search)
    .split(/\s+/u)
    .every((word) => plain.includes(word));
}

function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface FilterChoices {
  readonly parts: readonly Choice[];
  readonly subjects: readonly Choice[];
}

/** The pillars and conditions that occur in `rows`, in their order: a choice never leads to nothing by itself. */
export function filterChoices(rows: readonly FindingRow[]): FilterChoices {
  return {
    parts: toChoices(new Map(rows.map(({ partId, part }) => [partId, part]))),
    subjects: toChoices(new Map(rows.map(({ subjectId, subject }) => [subjectId, subject]))),
  };
}

function toChoices(labels: ReadonlyMap<string, string>): readonly Choice[] {
  return [...labels].map(([value, label]) => ({ value, label }));
}
