import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { overlappingLines } from '../data/stay-file/stage-stays.server.ts';
import { clashesWithRecorded, type RecordedClash } from '../data/stay-file/store-staged-stays.server.ts';
import { overlapFaults } from '../domain/find-overlaps.ts';
import type { StayImportFault } from '../domain/stay-import.ts';

/** What is wrong with the staged lines together: with each other, and with what is recorded. */
export async function stagedFaults(
  tx: ReadTransaction,
  regionId: string,
  most: number,
): Promise<readonly StayImportFault[]> {
  return [
    ...overlapFaults(await overlappingLines(tx, 'person'), 'person'),
    ...overlapFaults(await overlappingLines(tx, 'bed'), 'bed'),
    ...(await clashesWithRecorded(tx, regionId, most)).map(clashFault),
  ];
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
    ? `‘${personRef}’ verblijft dan al op ${premisesRef} (in het register, ${period}).`
    : `Plek ${bedRef ?? ''} op ${premisesRef} is dan al bezet (in het register, ${period}).`;
  return { line, column: 'arrived_on', reason };
}
