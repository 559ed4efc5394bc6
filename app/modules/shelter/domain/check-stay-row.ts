/*
 * Whether one line of `import stays` can be taken.
 *
 * Rule: person, premises and day of arrival are there; every code and municipality is known, a bed among those of its
 * premises, and a municipality by its CBS code or by its name in any capitals; days exist and are possible
 * (`possible-days`). A destination is of someone who left. All faults of a line are told, each with its
 * column.
 * Source: docs/decisions/0018-stays-stream-into-the-database.md; `import stays --help` describes the columns.
 * Example: on 1 February 2026 a line with arrival on 10 January and departure on the 10th is taken: it is a stay
 * without a night. With departure on the 9th it is refused for `left_on`, with a destination and no departure for
 * `exit_destination`.
 */

import { parseDay } from '#app/kernel/parse-day.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { impossibleDays } from './possible-days.ts';
import { impossibleDayText } from './possible-days-text.ts';
import type { ImportedStay, StayImportCells, StayImportColumn, StayImportFault } from './stay-import.ts';

/** What the cells of an import may refer to. */
export interface KnownReferences {
  /** Per premises the refs of its beds. */
  readonly premises: ReadonlyMap<string, ReadonlySet<string>>;
  readonly routes: ReadonlySet<string>;
  readonly situations: ReadonlySet<string>;
  readonly destinations: ReadonlySet<string>;
  /** CBS codes, and names in small letters, each with its CBS code. */
  readonly municipalities: ReadonlyMap<string, string>;
}

/**
 * Checks one line of `import stays` by itself; what lines say about each other is for `overlapFaults`.
 *
 * @param line in the file, the header being line 1
 * @returns the stay, or every fault of the line with its column and a reason in Dutch
 */
export function checkStayRow(
  cells: StayImportCells,
  line: number,
  known: KnownReferences,
  today: Temporal.PlainDate,
): Result<ImportedStay, readonly StayImportFault[]> {
  const faults: StayImportFault[] = [];
  const fail = (column: StayImportColumn, reason: string) => {
    faults.push({ line, column, reason });
    return null;
  };
  const code = (column: StayImportColumn, codes: ReadonlySet<string>, what: string) => {
    const cell = cells[column].trim();
    if (cell === '') return null;
    return codes.has(cell) ? cell : fail(column, `Onbekende ${what}: «${cell}».`);
  };
  const municipality = (column: StayImportColumn) => {
    const cell = cells[column].trim();
    if (cell === '') return null;
    return (
      known.municipalities.get(cell) ??
      known.municipalities.get(cell.toLowerCase()) ??
      fail(column, `Onbekende gemeente: «${cell}». Gebruik de CBS-code, bijvoorbeeld GM0106.`)
    );
  };
  const day = (column: StayImportColumn) => {
    const cell = cells[column].trim();
    if (cell === '') return null;
    const date = parseDay(cell);
    return date ?? fail(column, `«${cell}» is geen dag. Schrijf bijvoorbeeld 2026-01-31.`);
  };

  const personRef = cells.person_ref.trim();
  if (personRef === '') fail('person_ref', 'De code van de persoon ontbreekt.');
  const premisesRef = cells.premises_ref.trim();
  const beds = known.premises.get(premisesRef);
  if (premisesRef === '') fail('premises_ref', 'De code van de opvanglocatie ontbreekt.');
  else if (beds === undefined) fail('premises_ref', `Onbekende opvanglocatie: «${premisesRef}».`);
  const bedRef = beds === undefined ? null : code('bed_ref', beds, `plek op ${premisesRef}`);
  const arrivedOn = day('arrived_on');
  if (cells.arrived_on.trim() === '') fail('arrived_on', 'De dag van aankomst ontbreekt.');
  const leftOn = day('left_on');
  for (const fault of impossibleDays({ arrivedOn, leftOn }, { today }))
    fail(fault.field === 'leftOn' ? 'left_on' : 'arrived_on', impossibleDayText(fault));
  const row = {
    line,
    personRef,
    premisesRef,
    bedRef,
    leftOn,
    route: code('route', known.routes, 'route'),
    originMunicipality: municipality('origin_municipality'),
    situationBefore: code('situation_before', known.situations, 'woonsituatie'),
    exitDestination: code('exit_destination', known.destinations, 'bestemming'),
    exitMunicipality: municipality('exit_municipality'),
  };
  for (const column of ['exit_destination', 'exit_municipality'] as const) {
    if (cells[column].trim() !== '' && cells.left_on.trim() === '')
      fail(column, 'Er is een bestemming zonder dag van vertrek.');
  }
  return faults.length > 0 || arrivedOn === null ? refuse(faults) : succeed({ ...row, arrivedOn });
}
