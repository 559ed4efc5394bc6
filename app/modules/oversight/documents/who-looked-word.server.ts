import {
  heading,
  paragraph,
  table,
  type WordBlock,
  type WordColumn,
} from '#app/platform/documents/word-blocks.server.ts';
import { writeWordDocument } from '#app/platform/documents/word-document.server.ts';
import { dayInWords } from '#app/words/days.ts';
import { rowsOf, type Overview, type VisitRow } from './who-looked-overview.ts';
import { summaryOf, type Days } from './who-looked-summary.ts';
import { whoLookedTexts as text } from './who-looked-texts.nl.ts';

/** An emergency opening as the person reads it. */
export interface ToldOpening {
  readonly day: string;
  readonly time: string;
  readonly organisation: string;
  readonly why: string;
  readonly verdict: string;
}

export interface WhoLookedDocument {
  readonly fileRef: string;
  readonly regionName: string;
  readonly today: Temporal.PlainDate;
  readonly days: Days;
  readonly overview: Overview;
  readonly openings: readonly ToldOpening[];
  readonly withNames: boolean;
  /** What it does not cover, when the log holds more. */
  readonly cut: string | null;
}

/** So many visits fit in an enclosure to a letter. */
export const mostVisits = 2000;

/** The overview as an enclosure to a letter of access. */
export function writeWhoLooked(document: WhoLookedDocument): Promise<Uint8Array> {
  const { fileRef, regionName, today, days, overview, cut } = document;
  return writeWordDocument({
    title: text.title,
    subtitle: text.subtitle(fileRef),
    subject: 'Inzage (AVG artikel 15)',
    colophon: [text.made(dayInWords(today), regionName)],
    layout: 'letter',
    blocks: [
      ...summaryOf(overview, days, today).map((sentence) => paragraph(sentence)),
      ...(cut === null ? [] : [paragraph(cut)]),
      ...coverage(overview),
      paragraph(document.withNames ? text.namesIncluded : text.namesLeftOut),
      paragraph(text.countedAs, { isSmall: true }),
      ...organisationTable(overview),
      ...visitTables(document),
      heading(1, text.absent, { startsPage: false }),
      paragraph(text.absentLists),
      paragraph(text.absentNights),
      paragraph(text.rights),
    ],
  });
}

function coverage({ visits }: Overview): readonly WordBlock[] {
  const oldest = visits[mostVisits - 1];
  if (visits.length <= mostVisits || oldest === undefined) return [];
  return [paragraph(text.partOfVisits(mostVisits, visits.length, dayInWords(oldest.day)))];
}

function organisationTable({ organisations }: Overview): readonly WordBlock[] {
  if (organisations.length === 0) return [];
  const columns: readonly WordColumn[] = [
    { heading: text.organisation, width: 4 },
    { heading: text.role, width: 3 },
    { heading: text.times, width: 2, isFigure: true },
    { heading: text.last, width: 3 },
  ];
  const rows = organisations.map(({ organisation, role, times, last }) => [
    organisation,
    role,
    times,
    dayInWords(last),
  ]);
  return [
    heading(1, text.perOrganisation, { startsPage: false }),
    ...table(columns, rows, text.perOrganisation),
  ];
}

function visitTables({ overview, withNames, openings }: WhoLookedDocument): readonly WordBlock[] {
  const visits = overview.visits.slice(0, mostVisits);
  const part = (title: string, rows: readonly VisitRow[], none: string | null): readonly WordBlock[] =>
    rows.length === 0 && none === null
      ? []
      : [heading(1, title, { startsPage: false }), ...rowTable(title, rows, none ?? '', withNames)];
  return [
    ...part(text.looks, rowsOf(visits, ['look', 'emergency']), text.none.looks),
    ...openingTable(openings),
    ...part(text.changes, rowsOf(visits, ['change']), text.none.changes),
    ...part(text.takenAlong, rowsOf(visits, ['take-along']), null),
    ...part(text.watched, rowsOf(visits, ['watch']), null),
  ];
}

function rowTable(
  title: string,
  rows: readonly VisitRow[],
  none: string,
  withNames: boolean,
): readonly WordBlock[] {
  if (rows.length === 0) return [paragraph(none)];
  const columns: readonly WordColumn[] = [
    { heading: text.day, width: 3 },
    { heading: text.who, width: 4 },
    { heading: text.what, width: 5 },
    { heading: text.why, width: 3 },
  ];
  const cells = rows.map((row) => [
    `${dayInWords(row.day)}, ${row.time}`,
    [row.organisation, row.role, withNames ? row.name : ''].filter((part) => part !== '').join(', '),
    row.what.join('. '),
    row.why,
  ]);
  return table(columns, cells, title);
}

function openingTable(openings: readonly ToldOpening[]): readonly WordBlock[] {
  if (openings.length === 0) return [];
  const columns: readonly WordColumn[] = [
    { heading: text.day, width: 3 },
    { heading: text.organisation, width: 3 },
    { heading: text.why, width: 5 },
    { heading: text.verdict, width: 2 },
  ];
  const rows = openings.map(({ day, time, organisation, why, verdict }) => [
    `${day}, ${time}`,
    organisation,
    why,
    verdict,
  ]);
  return [
    heading(1, text.emergencies, { startsPage: false }),
    paragraph(text.emergenciesIntro),
    ...table(columns, rows, text.emergencies),
  ];
}
