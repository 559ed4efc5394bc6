import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { dayInWords } from '#app/words/days.ts';
import { momentInWords } from '#app/words/moments.ts';
import type { ProofWords } from '../documents/removal-proofs-word.server.ts';
import { termUnits } from '../domain/retention-kind.ts';
import type { ListedRemoval } from '../use-cases/list-removals.server.ts';
import { tableName } from './table-names.nl.ts';
import { groundNames, keptText as text, termInWords } from './kept-texts.nl.ts';

/** `15 jaar`, as the term held when it went. */
export function termOf({ termValue, termUnit }: ListedRemoval): string {
  const unit = termUnits.find((each) => each === termUnit);
  return unit === undefined ? `${termValue} ${termUnit}` : termInWords(termValue, unit);
}

/** `Verzoek van de persoon`, and whether it had been removed before. */
function whyOf({ ground, again }: ListedRemoval): string {
  const why = groundNames[ground] ?? ground;
  return again ? `${why}, ${text.again}` : why;
}

/** What the proofs say in Word. */
export function proofWords(regionName: string, today: Temporal.PlainDate): ProofWords {
  return {
    title: text.proofTitle,
    made: text.proofMade(dayInWords(today), regionName),
    intro: text.proofWords,
    tables: text.tables,
    rows: text.rows,
    tableName,
    none: text.noRemovals,
    head: (removal) => `${momentInWords(removal.removedAt)}: ${whyOf(removal)} (${termOf(removal)})`,
    check: (removal) =>
      `${text.tablesRead}: ${removal.tablesRead}. ${text.proof}: ${removal.digest.toString('hex')}. ${removal.isAsRecorded ? text.asRecorded : text.notAsRecorded}.`,
  };
}

/** A proof as the page shows it. */
export function proofRow(removal: ListedRemoval) {
  return {
    removalId: removal.removalId,
    day: dayInWords(dutchDayOf(removal.removedAt)),
    why: `${whyOf(removal)}, ${termOf(removal)}`,
    rows: Object.values(removal.counts).reduce((sum, each) => sum + each, 0),
    tables: Object.entries(removal.counts)
      .map(([table, rows]) => ({ key: table, content: `${tableName(table)}: ${rows}` }))
      .toSorted((one, other) => one.content.localeCompare(other.content, 'nl')),
    tablesRead: removal.tablesRead,
    proof: removal.digest.toString('hex').slice(0, 16),
    isAsRecorded: removal.isAsRecorded,
  };
}
