import type { Occupancy, PremisesNight } from './occupancy.ts';

const headings = ['nacht', 'plek', 'plaatsen', 'uitloop', 'buiten', 'binnen', 'vrij', 'te veel'] as const;

/** Occupancy as a table of plain text, a line per night and premises; a dash where no number of places is known. */
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
}: PremisesNight): readonly string[] {
  return [
    ref,
    ...[capacity, overflow, outOfService, present, free, over].map((value) => String(value ?? '–')),
  ];
}
