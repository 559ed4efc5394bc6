/*
 * Which nights of a house were recorded, and which only look empty.
 *
 * Rule: a house records from a night on (`app.recording_since`); the nights before it, and all nights of a house that never
 * recorded anything, are not empty but unknown.
 * Source: decision 0024; an average of a region that counts houses without records as empty says that there is room.
 * Example: A01 records since 11 November:
 *   `withRecording({ days: [day('2026-11-10'), day('2026-11-11')].map((date) => ({ date, premises: [{ ref: 'A01' }] })) },
 *     new Map([['A01', day('2026-11-11')]])).days.map(({ premises }) => premises[0].isRecorded)` is `[false, true]`.
 */

import type { Occupancy, PremisesNight } from './occupancy.ts';

/** A night of a house, with whether the house recorded its nights by then. */
export interface RecordedNight extends PremisesNight {
  readonly isRecorded: boolean;
}

export interface RecordedOccupancy {
  readonly days: readonly {
    readonly date: Temporal.PlainDate;
    readonly premises: readonly RecordedNight[];
  }[];
}

/** @param since the first recorded night per house, by its ref */
export function withRecording(
  { days }: Occupancy,
  since: ReadonlyMap<string, Temporal.PlainDate>,
): RecordedOccupancy {
  return {
    days: days.map(({ date, premises }) => ({
      date,
      premises: premises.map((night) => {
        const first = since.get(night.ref);
        const isRecorded = first !== undefined && Temporal.PlainDate.compare(first, date) <= 0;
        return { ...night, isRecorded };
      }),
    })),
  };
}
