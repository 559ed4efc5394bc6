import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { writeCsv, writeCsvForPrograms } from '#app/platform/documents/csv.ts';
import { recordedOccupancy } from '../data/occupancy.server.ts';
import type { RecordedOccupancy } from '../domain/recorded-nights.ts';
import { drawOccupancy } from '../domain/occupancy-text.ts';

export const occupancyFormats = ['text', 'json', 'csv'] as const;
export type OccupancyFormat = (typeof occupancyFormats)[number];

export function isOccupancyFormat(text: string): text is OccupancyFormat {
  return occupancyFormats.some((format) => format === text);
}

const csvColumns = [
  'date',
  'ref',
  'capacity',
  'overflow',
  'out_of_service',
  'present',
  'free',
  'over',
  'recorded',
] as const;

/** In the order of `csvColumns`. */
const sheetColumns = [
  'datum',
  'locatie',
  'plaatsen',
  'noodplaatsen',
  'buiten gebruik',
  'aanwezig',
  'vrij',
  'te veel',
  'legt vast',
] as const;

/**
 * Occupancy per night and house, written out.
 *
 * @param to the last night that is counted
 */
export async function occupancyReport(
  tx: ReadTransaction,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  format: OccupancyFormat,
): Promise<string> {
  const counted = await recordedOccupancy(tx, from, to.add({ days: 1 }));
  switch (format) {
    case 'json':
      return `${JSON.stringify(counted, null, 2)}\n`;
    case 'csv':
      return writeCsvForPrograms([csvColumns, ...rowsOf(counted, ['true', 'false'])]);
    case 'text':
      return `${drawOccupancy(counted)}\n`;
    default:
      return format satisfies never;
  }
}

/** The same figures for a spreadsheet, with the words of the page above them. */
export async function occupancySheet(
  tx: ReadTransaction,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<string> {
  const counted = await recordedOccupancy(tx, from, to.add({ days: 1 }));
  return writeCsv([sheetColumns, ...rowsOf(counted, ['ja', 'nee'])], true);
}

function rowsOf(
  { days }: RecordedOccupancy,
  [yes, no]: readonly [string, string],
): readonly (readonly string[])[] {
  return days.flatMap(({ date, premises }) =>
    premises.map(({ ref, capacity, overflow, outOfService, present, free, over, isRecorded }) => [
      date.toString(),
      ref,
      ...[capacity, overflow, outOfService, present, free, over].map((value) => String(value ?? '')),
      isRecorded ? yes : no,
    ]),
  );
}
