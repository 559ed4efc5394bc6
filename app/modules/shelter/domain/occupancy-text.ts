/*
 * Occupancy as a table of plain text.
 *
 * Rule: a line per night and premises, the figures to the right, and a dash where no number of places is known, or where
 * the house did not record its nights by then (`recorded-nights`; what says nothing of recording is recorded).
 * Source: our choice: the command line shows what the page shows, and an outcome can be read as a table.
 * Example: three people in a house of which nobody stated the places:
 *   `drawOccupancy({ days: [{ date: day('2026-11-10'), premises: [{ ref: 'A01', capacity: null, overflow: 0,
 *     outOfService: 0, present: 3, free: null, over: 0 }] }] }).split('\n')[2].split(/ +/)` is `['2026-11-10', 'A01',
 *     '–', '0', '0', '3', '–', '0']`.
 */

import type { Occupancy, PremisesNight } from './occupancy.ts';
import type { RecordedNight } from './recorded-nights.ts';

const headings = ['nacht', 'plek', 'plaatsen', 'uitloop', 'buiten', 'binnen', 'vrij', 'te veel'] as const;

/** Draws occupancy; widths go by the first five thousand lines. */
export function drawOccupancy({ days }: Occupancy): string {
  const rows = days.flatMap(({ date, premises }) =>
    premises.map((night) => [date.toString(), ...cellsOf(night)]),
  );
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.slice(0, 5000).map((row) => row[at]?.length ?? 0)),
  );
  const draw = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [draw(headings), draw(widths.map((width) => '-'.repeat(width))), ...rows.map(draw)].join('\n');
}

function cellsOf({
  ref,
  capacity,
  overflow,
  outOfService,
  present,
  free,
  over,
  isRecorded = true,
}: PremisesNight & Partial<RecordedNight>): readonly string[] {
  const people = isRecorded ? [present, free, over] : [null, null, null];
  return [ref, ...[capacity, overflow, outOfService, ...people].map((value) => String(value ?? '–'))];
}
