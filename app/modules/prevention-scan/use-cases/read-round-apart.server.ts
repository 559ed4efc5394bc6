import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { ApartError, runApart } from '#app/platform/apart/run-apart.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import type { Answer } from '../domain/answers.ts';
import type { NewRound } from '../data/new-round.ts';
import { wholeFileFault, type ImportFault } from '../documents/import/import-fault.ts';
import { unpackAnswers, type RoundOrder, type RoundParcel, type SentRoundRequest } from './round-parcel.ts';

/** A file of all 342 municipalities takes some 3 seconds and 200 MB; a busy computer may take much longer. */
const limits = { seconds: 60, megabytes: 512 } as const;

const tooMuch =
  'Dit bestand kunnen we niet lezen: het is beschadigd, of het lezen kost te veel tijd of geheugen.';

/** A path and not an import: the process runs this file from its source, also where the rest was built. */
const processFile = join(projectRoot, 'app/modules/prevention-scan/use-cases/read-round-process.ts');

/**
 * Reads and checks a file that someone sent, in a process of its own. A file of one kilobyte can ask for more memory
 * than there is; then that process ends, and nobody else has to wait or loses the program.
 * @param owner the user whose file it is
 * @throws BusyError when too many files are being read
 */
export async function readRoundApart(
  { collectedFrom, collectedUntil, ...request }: SentRoundRequest,
  owner: string,
): Promise<Result<NewRound, readonly ImportFault[]>> {
  const order: RoundOrder = {
    slug: request.slug,
    title: request.title,
    fileName: request.file.name,
    instrumentId: request.instrumentId,
    participantCount: request.participantCount,
    maximumBytes: request.maximumBytes,
    collectedFrom: collectedFrom?.toString(),
    collectedUntil: collectedUntil?.toString(),
  };
  let parcel: RoundParcel;
  try {
    const { bytes } = request.file;
    parcel = await runApart<RoundParcel>(processFile, order, { ...limits, owner, bytes });
  } catch (error) {
    if (error instanceof ApartError) return refuse([wholeFileFault(tooMuch)]);
    throw error;
  }
  if (!parcel.ok) return parcel;
  const answers: Answer[] = [];
  for (const piece of parcel.answers) {
    answers.push(...unpackAnswers(piece));
    // oxlint-disable-next-line no-await-in-loop -- between two pieces others have their turn
    await setImmediate();
  }
  return succeed({
    ...parcel.facts,
    collectedFrom: Temporal.PlainDate.from(parcel.collectedFrom),
    collectedUntil: Temporal.PlainDate.from(parcel.collectedUntil),
    answers,
  });
}
