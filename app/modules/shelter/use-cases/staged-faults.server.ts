import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { knownReferences } from '../data/stay-file/known-references.server.ts';
import { faultyLines, overlappingLines } from '../data/stay-file/stage-stays.server.ts';
import { clashesWithRecorded, type RecordedClash } from '../data/stay-file/store-staged-stays.server.ts';
import { checkStayRow } from '../domain/check-stay-row.ts';
import { overlapFaults } from '../domain/find-overlaps.ts';
import type { StayImportFault } from '../domain/stay-import.ts';

/** Everything wrong with the staged lines, by line: each by itself, with each other, and with what is recorded. */
export async function stagedFaults(
  tx: OwnerTransaction,
  regionId: string,
  today: Temporal.PlainDate,
  most: number,
): Promise<readonly StayImportFault[]> {
  const faults = [
    ...(await faultsPerLine(tx, regionId, today, most)),
    ...overlapFaults(await overlappingLines(tx, 'person'), 'person'),
    ...overlapFaults(await overlappingLines(tx, 'bed'), 'bed'),
    ...(await clashesWithRecorded(tx, regionId, most)).map(clashFault),
  ];
  return faults.toSorted((one, other) => one.line - other.line).slice(0, most);
}

async function faultsPerLine(
  tx: OwnerTransaction,
  regionId: string,
  today: Temporal.PlainDate,
  most: number,
): Promise<readonly StayImportFault[]> {
  const lines = await faultyLines(tx, most);
  if (lines.length === 0) return [];
  const known = await knownReferences(tx, regionId);
  return lines.flatMap(({ line, cells }) => {
    const checked = checkStayRow(cells, line, known, today);
    if (!checked.ok) return checked.reason;
    const bed = cells.bed_ref.trim();
    const reason = `Plek «${bed}» op ${cells.premises_ref.trim()} is er niet gedurende het hele verblijf.`;
    return [{ line, column: 'bed_ref' as const, reason }];
  });
}

function clashFault({
  line,
  personRef,
  premisesRef,
  bedRef,
  isSamePerson,
  from,
  until,
}: RecordedClash): StayImportFault {
  const period =
    until === null ? `vanaf ${from.toString()}` : `van ${from.toString()} tot ${until.toString()}`;
  const reason = isSamePerson
    ? `«${personRef}» verblijft dan al op ${premisesRef} (in het register, ${period}).`
    : `Plek ${bedRef ?? ''} op ${premisesRef} is dan al bezet (in het register, ${period}).`;
  return { line, column: 'arrived_on', reason };
}
