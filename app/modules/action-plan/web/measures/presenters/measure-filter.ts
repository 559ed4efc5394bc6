import type { TableSort } from '#app/ui/index.ts';
import { measureStatuses, type MeasureStatus } from '../../../domain/plan/plan.ts';
import type { MeasureRow } from './measure-rows.ts';

/** What a reader narrows the measures to; an empty text is no wish. */
export interface MeasureFilter {
  readonly theme: string;
  readonly status: MeasureStatus | '';
  readonly municipality: string;
  readonly search: string;
}

/** Reads `?thema=…&status=…&gemeente=…&zoek=…`. */
export function readMeasureFilter(query: URLSearchParams): MeasureFilter {
  return {
    theme: query.get('thema') ?? '',
    status: measureStatuses.find((status) => status === query.get('status')) ?? '',
    municipality: query.get('gemeente') ?? '',
    search: (query.get('zoek') ?? '').trim(),
  };
}

export function hasFilter({ theme, status, municipality, search }: MeasureFilter): boolean {
  return [theme, status, municipality, search].some((wish) => wish !== '');
}

/** The rows that fit every wish. A measure of no municipality in particular concerns them all. */
export function filterMeasures(rows: readonly MeasureRow[], filter: MeasureFilter): readonly MeasureRow[] {
  return rows.filter(
    (row) =>
      (filter.theme === '' || row.themeId === filter.theme || row.themeIds.includes(filter.theme)) &&
      (filter.status === '' || row.status === filter.status) &&
      (filter.municipality === '' ||
        row.municipalities.length === 0 ||
        row.municipalities.includes(filter.municipality)) &&
      containsWords(`${row.number} ${row.id} ${row.name} ${row.objective} ${row.lead}`, filter.search),
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

/** The first is the plan's own order, grouped by theme; the others give one list. */
export const measureColumns = ['thema', 'maatregel', 'status', 'planning', 'bedrag', 'ongedekt'] as const;

export function sortMeasures(
  rows: readonly MeasureRow[],
  { column, direction }: TableSort,
): readonly MeasureRow[] {
  const compare = comparisons.get(column);
  if (compare === undefined) return rows;
  const sign = direction === 'aflopend' ? -1 : 1;
  return rows.toSorted((one, other) => sign * compare(one, other) || one.number - other.number);
}

type Compare = (one: MeasureRow, other: MeasureRow) => number;

const comparisons: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['maatregel', (one, other) => one.number - other.number],
  ['status', (one, other) => measureStatuses.indexOf(one.status) - measureStatuses.indexOf(other.status)],
  ['planning', (one, other) => one.planningOrder.localeCompare(other.planningOrder)],
  ['bedrag', (one, other) => one.budgetCents - other.budgetCents],
  ['ongedekt', (one, other) => one.uncoveredCents - other.uncoveredCents],
]);
