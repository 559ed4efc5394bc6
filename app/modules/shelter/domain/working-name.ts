/*
 * What a file is called of someone who gives no name.
 *
 * Rule: Onbekend, with the day and the time at the door, so that colleagues tell two of them apart. It is a working name:
 * whoever learns the name fills it in later.
 * Source: our choice.
 * Example: at twenty to ten in the evening:
 *   `workingNameAt(moment('2026-11-28T21:40+01:00'))` is `'Onbekend 2026-11-28 21.40'`.
 */

import { dutchTimeOf } from '#app/kernel/dutch-time.ts';

/** The working name of someone who comes to the door now. */
export function workingNameAt(now: Temporal.Instant): string {
  const local = dutchTimeOf(now);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' }).replace(':', '.');
  return `Onbekend ${local.toPlainDate().toString()} ${time}`;
}
