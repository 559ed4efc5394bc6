import { isolated } from '#app/words/isolate.ts';
import { dayInWords } from '#app/words/days.ts';
import type { TableSort } from '#app/ui/index.ts';
import { rowsOf, type OrganisationLooks, type VisitRow } from '../../documents/who-looked-overview.ts';
import { periodText, summaryOf } from '../../documents/who-looked-summary.ts';
import type { ToldWhoLooked } from './tell-who-looked.ts';
import { firstDay, whoLookedHref, type WhoLookedQuery } from './who-looked-query.ts';

const visitsPerPage = 100;

interface PageToShow {
  readonly told: ToldWhoLooked;
  readonly query: WhoLookedQuery;
  readonly today: Temporal.PlainDate;
  readonly regionName: string;
  readonly sort: TableSort;
  /** Counted from one; any other number becomes the nearest page. */
  readonly page: number;
}

/** What the page shows of an overview; texts only. */
export function overviewPage({ told, query, today, sort, page }: PageToShow) {
  const { overview, openings, cut } = told;
  const pageCount = Math.max(1, Math.ceil(overview.visits.length / visitsPerPage));
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), pageCount);
  const visits = overview.visits.slice((current - 1) * visitsPerPage, current * visitsPerPage);
  const personId = query.personId ?? '';
  return {
    personId,
    typed: { van: query.days.first.toString(), tot: query.days.last.toString(), ...filled(query.typed) },
    problems: query.problems,
    period: periodText(query.days, today),
    summary: summaryOf(overview, query.days, today),
    cut,
    organisations: sorted(overview.organisations, sort).map((each) => ({
      ...each,
      organisation: isolated(each.organisation),
      last: dayInWords(each.last),
    })),
    sort: { column: sort.column, direction: sort.direction, query: sort.query?.toString() ?? '' },
    looks: rowsOf(visits, ['look', 'emergency']).map(shownRow),
    changes: rowsOf(visits, ['change']).map(shownRow),
    takenAlong: rowsOf(visits, ['take-along']).map(shownRow),
    watched: rowsOf(visits, ['watch']).map(shownRow),
    openings: openings.map((opening) => ({ ...opening, organisation: isolated(opening.organisation) })),
    page: current,
    pageCount,
    pageHref: whoLookedHref('/privacy/wie-keek', query),
    logHref: `/privacy/logboek?persoon=${personId}`,
    thisYearHref: whoLookedHref('/privacy/wie-keek', {
      personId,
      days: { first: today.with({ month: 1, day: 1 }), last: today },
    }),
    allYearsHref: whoLookedHref('/privacy/wie-keek', { personId, days: { first: firstDay, last: today } }),
    wordHref: whoLookedHref('/privacy/wie-keek/bestand', query, { vorm: 'word' }),
    csvHref: whoLookedHref('/privacy/wie-keek/bestand', query, { vorm: 'csv' }),
  };
}

function filled(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}

function shownRow(row: VisitRow, index: number) {
  return {
    ...row,
    key: `${row.day.toString()} ${row.time} ${index}`,
    day: dayInWords(row.day),
    organisation: isolated(row.organisation),
    name: row.name === '' ? '' : isolated(row.name),
  };
}
export type ShownRow = ReturnType<typeof shownRow>;

const comparisons: Readonly<Record<string, (a: OrganisationLooks, b: OrganisationLooks) => number>> = {
  // Most looks first, unless it is turned round.
  keer: (a, b) => b.times - a.times || a.organisation.localeCompare(b.organisation, 'nl'),
  organisatie: (a, b) => a.organisation.localeCompare(b.organisation, 'nl'),
  functie: (a, b) => a.role.localeCompare(b.role, 'nl'),
  laatst: (a, b) => Temporal.PlainDate.compare(a.last, b.last),
};

function sorted(rows: readonly OrganisationLooks[], { column, direction }: TableSort) {
  const compare = comparisons[column];
  if (compare === undefined) return rows;
  return rows.toSorted((a, b) => (direction === 'aflopend' ? compare(b, a) : compare(a, b)));
}
