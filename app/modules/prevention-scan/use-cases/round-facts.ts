import { parseDay } from '#app/kernel/parse-day.ts';
import type { DraftRoundFacts } from '../documents/import/round-draft.ts';
import { wholeFileFault, type ImportFault } from '../documents/import/import-fault.ts';

export interface RoundFacts {
  readonly title: string;
  readonly collectedFrom: Temporal.PlainDate;
  /** First day after the period. */
  readonly collectedUntil: Temporal.PlainDate;
}

export interface GivenFacts {
  readonly slug: string;
  readonly title?: string | undefined;
  readonly collectedFrom?: Temporal.PlainDate | undefined;
  readonly collectedUntil?: Temporal.PlainDate | undefined;
}

/**
 * Title and period of a round: as given with the import, else as the file says, else the year that the round's
 * slug begins with. Faults when there is no period to be found.
 */
export function settleRoundFacts(
  given: GivenFacts,
  file: DraftRoundFacts,
): { readonly facts: RoundFacts | null; readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = [];
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(given.slug)) {
    faults.push(
      wholeFileFault(
        `‘${given.slug}’ kan geen naam van een ronde zijn: gebruik kleine letters, cijfers en streepjes.`,
      ),
    );
  }
  const fileFrom = readDay(file.collectedFrom, 'round.collectedFrom', faults);
  const fileUntil = readDay(file.collectedUntil, 'round.collectedUntil', faults);
  const year = yearOf(given.slug);
  const collectedFrom = given.collectedFrom ?? fileFrom ?? year;
  const collectedUntil = given.collectedUntil ?? fileUntil ?? year?.add({ years: 1 });
  if (collectedFrom === undefined || collectedUntil === undefined) {
    if (faults.length === 0)
      faults.push(
        wholeFileFault(
          'De periode ontbreekt: geef de eerste dag en de dag na de laatste dag waarop antwoorden zijn verzameld.',
        ),
      );
    return { facts: null, faults };
  }
  if (Temporal.PlainDate.compare(collectedFrom, collectedUntil) >= 0) {
    faults.push(
      wholeFileFault(
        `De periode klopt niet: ${collectedUntil.toString()} is niet later dan ${collectedFrom.toString()}.`,
      ),
    );
  }
  if (faults.length > 0) return { facts: null, faults };
  const title = given.title ?? file.title ?? `Preventiescan ${given.slug}`;
  return { facts: { title, collectedFrom, collectedUntil }, faults };
}

function readDay(
  text: string | undefined,
  column: string,
  faults: ImportFault[],
): Temporal.PlainDate | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === null) faults.push({ row: null, column, reason: `‘${text}’ is geen dag: schrijf jjjj-mm-dd` });
  return day ?? undefined;
}

function yearOf(slug: string): Temporal.PlainDate | undefined {
  const year = /^(?<year>(?:19|20)\d{2})(?!\d)/u.exec(slug)?.groups?.year;
  return year === undefined ? undefined : new Temporal.PlainDate(Number(year), 1, 1);
}
