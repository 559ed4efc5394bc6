import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { findInstrument, listInstruments } from '../data/instrument-catalogue.server.ts';
import type { NewRound } from '../data/new-round.ts';
import { checkDraft } from '../documents/import/check-draft.ts';
import { wholeFileFault, type ImportFault } from '../documents/import/import-fault.ts';
import { readScanFile, type ScanFile } from '../documents/import/read-scan-file.server.ts';
import { maximumScanFileBytes, tooLarge } from '../documents/import/scan-file-size.ts';
import { settleRoundFacts, type GivenFacts } from './round-facts.ts';

export interface NewRoundRequest extends GivenFacts {
  readonly file: ScanFile;
  /** Which instrument, when the file does not say; without it the newest. */
  readonly instrumentId?: string | undefined;
  /** How many municipalities took part, when the file does not say. */
  readonly participantCount?: number | undefined;
  /** In bytes; 50 MB unless told otherwise. */
  readonly maximumBytes?: number | undefined;
}

/**
 * Reads and checks a file with a round, without touching the database; gives the round or every fault.
 * For files of our own: what others send is read with `readRoundApart`.
 */
export async function readNewRound(
  request: NewRoundRequest,
): Promise<Result<NewRound, readonly ImportFault[]>> {
  const maximum = request.maximumBytes ?? maximumScanFileBytes;
  const size = request.file.bytes.length;
  if (size > maximum) return refuse([wholeFileFault(tooLarge(size, maximum))]);
  const { draft, faults } = await readScanFile(request.file);
  if (draft === null) return refuse(faults);
  const instruments = await listInstruments();
  const instrumentId = draft.instrumentId ?? request.instrumentId ?? instruments.at(-1)?.id ?? '';
  const instrument = await findInstrument(instrumentId);
  if (instrument === null) {
    const known = instruments.map(({ id }) => `‘${id}’`).join(', ');
    return refuse([
      ...faults,
      {
        row: null,
        column: draft.instrumentId === null ? null : 'instrument',
        reason: `instrument ‘${instrumentId}’ kennen wij niet; wel: ${known}`,
      },
    ]);
  }
  const settled = settleRoundFacts(request, draft.facts);
  const checked = checkDraft(draft, instrument, { participantCount: request.participantCount ?? null });
  const all = [...faults, ...settled.faults, ...(checked.ok ? [] : checked.reason)];
  if (all.length > 0 || settled.facts === null || !checked.ok) return refuse(all);
  return succeed({ slug: request.slug, instrumentId, ...settled.facts, ...checked.value });
}
