/*
 * Whether one line of `import stays` can be taken.
 *
 * Rule: person, premises and day of arrival are there; every code and municipality is known, a bed among those of its
 * premises and there during the whole stay, and a municipality on the day of the fact: of origin on arrival, of
 * destination on departure (`recognise-municipality`); days exist and are possible (`possible-days`). A destination is
 * of someone who left. All faults of a line are told, each with its column. Cells come clean (`cleanCell`).
 * Source: docs/decisions/0018-stays-stream-into-the-database.md; `import stays --help` describes the columns.
 * Example: on 1 February 2026 a line with arrival on 10 January and departure on the 10th is taken: it is a stay
 * without a night. With departure on the 9th it is refused for `left_on`, with a destination and no departure for
 * `exit_destination`.
 */

import { parseDay } from '#app/kernel/parse-day.ts';
import { covers, type OngoingPeriod, type OpenPeriod } from '#app/kernel/period.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { impossibleDays } from './possible-days.ts';
import { impossibleDayText } from './possible-days-text.ts';
import { isNoReference, unknownCode, unknownPremises } from './stay-cell-doubts.ts';
import type { ResolvedStay, StayImportCells, StayImportColumn, StayImportFault } from './stay-import.ts';

export interface KnownBed {
  readonly bedId: string;
  /** When it is there. */
  readonly exists: OpenPeriod;
}

export interface KnownPremises {
  readonly premisesId: string;
  readonly open: OpenPeriod;
  /** Per ref the beds that had it, one after the other. */
  readonly beds: ReadonlyMap<string, readonly KnownBed[]>;
}

/** What the cells of an import may refer to. */
export interface KnownReferences {
  /** By ref. */
  readonly premises: ReadonlyMap<string, KnownPremises>;
  readonly routes: ReadonlySet<string>;
  readonly situations: ReadonlySet<string>;
  readonly destinations: ReadonlySet<string>;
  /** The CBS code of a municipality that is told by code or name, on a day; or why not, in Dutch. */
  readonly municipality: (text: string, on: Temporal.PlainDate) => Result<string, string>;
}

/**
 * Checks one line of `import stays` by itself; what lines say about each other is for `overlapFaults`.
 *
 * @param line in the file, as an editor counts them
 * @returns the stay, or every fault of the line with its column and a reason in Dutch
 */
export function checkStayRow(
  cells: StayImportCells,
  line: number,
  known: KnownReferences,
  today: Temporal.PlainDate,
): Result<ResolvedStay, readonly StayImportFault[]> {
  const faults: StayImportFault[] = [];
  const fail = (column: StayImportColumn, reason: string) => {
    faults.push({ line, column, reason });
    return null;
  };
  const code = (column: StayImportColumn, codes: ReadonlySet<string>, what: string) => {
    const cell = cells[column];
    if (cell === '') return null;
    return codes.has(cell) ? cell : fail(column, unknownCode(what, cell, codes));
  };
  const municipality = (column: StayImportColumn, on: Temporal.PlainDate) => {
    if (cells[column] === '') return null;
    const recognised = known.municipality(cells[column], on);
    return recognised.ok ? recognised.value : fail(column, recognised.reason);
  };
  const day = (column: StayImportColumn) => {
    const cell = cells[column];
    if (cell === '') return null;
    return parseDay(cell) ?? fail(column, `‘${cell}’ is geen dag. Schrijf bijvoorbeeld 2026-01-31.`);
  };

  if (cells.person_ref === '') fail('person_ref', 'De code van de persoon ontbreekt.');
  else if (isNoReference(cells.person_ref))
    fail(
      'person_ref',
      `‘${cells.person_ref}’ is geen code van een persoon. Vul de code in die bij deze persoon hoort.`,
    );
  const premises = known.premises.get(cells.premises_ref);
  if (cells.premises_ref === '') fail('premises_ref', 'De code van de opvanglocatie ontbreekt.');
  else if (premises === undefined)
    fail('premises_ref', unknownPremises(cells.premises_ref, known.premises.keys()));
  const arrivedOn = day('arrived_on');
  if (cells.arrived_on === '') fail('arrived_on', 'De dag van aankomst ontbreekt.');
  const leftOn = day('left_on');
  const wrongDays = impossibleDays({ arrivedOn, leftOn }, { today, open: premises?.open ?? null });
  for (const fault of wrongDays)
    fail(fault.field === 'leftOn' ? 'left_on' : 'arrived_on', impossibleDayText(fault));
  const row = {
    line,
    personRef: cells.person_ref,
    premisesRef: cells.premises_ref,
    bedRef: cells.bed_ref === '' ? null : cells.bed_ref,
    leftOn,
    route: code('route', known.routes, 'route'),
    originMunicipality: municipality('origin_municipality', arrivedOn ?? today),
    situationBefore: code('situation_before', known.situations, 'woonsituatie'),
    exitDestination: code('exit_destination', known.destinations, 'bestemming'),
    exitMunicipality: municipality('exit_municipality', leftOn ?? today),
  };
  for (const column of ['exit_destination', 'exit_municipality'] as const) {
    if (cells[column] !== '' && cells.left_on === '')
      fail(column, 'Er is een bestemming zonder dag van vertrek.');
  }
  const areDaysSound =
    arrivedOn !== null && wrongDays.length === 0 && (leftOn !== null || cells.left_on === '');
  const stay = areDaysSound ? { from: arrivedOn, until: leftOn } : null;
  const bed = premises === undefined ? succeed(null) : findBed(cells, premises, stay);
  if (!bed.ok) fail('bed_ref', bed.reason);
  if (faults.length > 0 || arrivedOn === null || premises === undefined || !bed.ok) return refuse(faults);
  return succeed({ ...row, arrivedOn, premisesId: premises.premisesId, bedId: bed.value });
}

/** The bed of the line; null when it names none. Without sound days only whether there ever was such a bed. */
function findBed(
  cells: StayImportCells,
  premises: KnownPremises,
  stay: OngoingPeriod | null,
): Result<string | null, string> {
  if (cells.bed_ref === '') return succeed(null);
  const beds = premises.beds.get(cells.bed_ref);
  if (beds === undefined) return refuse(`Onbekende plek op ${cells.premises_ref}: ‘${cells.bed_ref}’.`);
  if (stay === null) return succeed(null);
  const bed = beds.find(({ exists }) => covers(exists, stay.from) && !endsSooner(exists, stay));
  return bed === undefined
    ? refuse(`Plek ‘${cells.bed_ref}’ op ${cells.premises_ref} is er niet gedurende het hele verblijf.`)
    : succeed(bed.bedId);
}

function endsSooner({ until }: OpenPeriod, { until: other }: OpenPeriod): boolean {
  return until !== null && (other === null || Temporal.PlainDate.compare(until, other) < 0);
}
