import { columnChart, narrowWidth } from '#app/platform/charts/index.server.ts';
import { dayInWords, monthInWords } from '#app/words/days.ts';
import type { TableSort } from '#app/ui/index.ts';
import { countMonths, type MonthCount } from '../domain/months.ts';
import type { RetentionKind } from '../domain/retention-kind.ts';
import type { ListedTerm } from '../use-cases/list-terms.server.ts';
import type { FileToGo } from '../use-cases/what-goes.server.ts';
import {
  countedFromNames,
  groundNames,
  keeperNames,
  keptText as text,
  termInWords,
} from './kept-texts.nl.ts';

/** So far ahead one sees what goes. */
export const monthsAhead = 24;

export const fileColumns = ['dag', 'dossier', 'soort', 'waarom'] as const;

/** Which of the files are listed. */
export type Shown = 'gaat' | 'blijft' | '';

/** Every kind with its term, whose choice that is, and how many files of it go. */
export function kindRows(
  terms: readonly ListedTerm[],
  files: readonly FileToGo[],
  today: Temporal.PlainDate,
) {
  return terms.map((kind) => {
    const own = files.filter(({ kindCode, keptBecause }) => kindCode === kind.code && keptBecause === null);
    const goingIn = (year: number, month?: number) =>
      own.filter(({ goesOn }) => goesOn.year === year && (month === undefined || goesOn.month === month))
        .length;
    return {
      code: kind.code,
      name: kind.state === 'later' ? `${kind.nl} (${text.notYet})` : kind.nl,
      term: `${termInWords(kind.chosen?.termValue ?? kind.termValue, kind.termUnit)} ${countedFromNames[kind.countedFrom]}`,
      law: kind.source,
      own: ownText(kind),
      month: kind.goes === 'as-file' ? String(goingIn(today.year, today.month)) : '',
      year: kind.goes === 'as-file' ? String(goingIn(today.year)) : '',
    };
  });
}

function ownText({ bounds, chosen, next, termUnit, state }: ListedTerm): string {
  if (bounds === null || state === 'later') return text.fixed;
  const parts = [
    chosen && text.ownSince(termInWords(chosen.termValue, termUnit), dayInWords(chosen.holdsFrom)),
    next && text.ownFrom(termInWords(next.termValue, termUnit), dayInWords(next.holdsFrom)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? text.noOwn : parts.join('; ');
}

/** Kinds of which the region may choose the term, for a list to choose from. */
export function choosableKinds(terms: readonly RetentionKind[]) {
  return terms.flatMap(({ code, nl, bounds, termUnit, state }) =>
    bounds === null || state === 'later'
      ? []
      : [
          {
            value: code,
            label: text.bounds(
              nl,
              termInWords(bounds.shortest, termUnit),
              termInWords(bounds.longest, termUnit),
            ),
          },
        ],
  );
}

/** What goes in each month, as a chart for a wide and a narrow screen. */
export function goingChart(files: readonly FileToGo[], today: Temporal.PlainDate) {
  const going = files.filter(({ keptBecause }) => keptBecause === null);
  const months = countMonths(
    going.map(({ goesOn }) => goesOn.toPlainYearMonth().toString()),
    today,
    monthsAhead,
  );
  const input = {
    columns: months.map((each) => ({ label: monthText(each), value: each.files })),
    labelHeader: text.monthHead,
    valueHeader: text.filesHead,
  };
  const total = months.reduce((sum, month) => sum + month.files, 0);
  return {
    files: total,
    chart: columnChart(input, { id: 'gaat-weg', title: text.chart }),
    narrow: columnChart(input, { id: 'gaat-weg-smal', title: text.chart, width: narrowWidth }),
    caption: text.chartCaption(total),
  };
}

function monthText({ month }: MonthCount): string {
  return monthInWords(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }));
}

/** The files by number, sorted and filtered as asked. */
export function fileRows(
  files: readonly FileToGo[],
  names: ReadonlyMap<string, string>,
  { column, direction }: Pick<TableSort, 'column' | 'direction'>,
  shown: Shown,
) {
  const rows = files
    .filter(({ keptBecause }) => shown === '' || (keptBecause === null) === (shown === 'gaat'))
    .map((file) => ({
      day: file.goesOn,
      dossier: file.personRef ?? '',
      soort: names.get(file.kindCode) ?? file.kindCode,
      waarom: groundNames[file.ground] ?? file.ground,
      kept: file.keptBecause === null ? '' : (keeperNames[file.keptBecause] ?? file.keptBecause),
    }));
  const sorted = rows.toSorted((one, other) => {
    if (column === 'dossier' || column === 'soort' || column === 'waarom')
      return one[column].localeCompare(other[column], 'nl');
    return Temporal.PlainDate.compare(one.day, other.day);
  });
  return direction === 'aflopend' ? sorted.toReversed() : sorted;
}
export type FileRow = ReturnType<typeof fileRows>[number];
