import type { ReadTransaction } from '#app/platform/db/database.server.ts';
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
      return writeCsv(counted);
    case 'text':
      return `${drawOccupancy(counted)}\n`;
    default:
      return format satisfies never;
  }
}

/** Refs are the region's own codes without spaces; a comma in one is quoted. */
function writeCsv({ days }: RecordedOccupancy): string {
  const lines = days.flatMap(({ date, premises }) =>
    premises.map(({ ref, capacity, overflow, outOfService, present, free, over, isRecorded }) =>
      [
        date.toString(),
        /[",]/u.test(ref) ? `"${ref.replaceAll('"', '""')}"` : ref,
        ...[capacity, overflow, outOfService, present, free, over].map((value) => String(value ?? '')),
        String(isRecorded),
      ].join(','),
    ),
  );
  return `${[csvColumns.join(','), ...lines].join('\n')}\n`;
}
