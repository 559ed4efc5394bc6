import { findInstrument, listInstruments } from '../data/instrument-catalogue.server.ts';
import { writeScanTemplate } from '../documents/scan-template.server.ts';

export interface ScanTemplateRequest {
  /** Municipalities are numbered from 1 to this. */
  readonly participantCount: number;
  /** The newest instrument when not told. */
  readonly instrumentId?: string | undefined;
}

/** Makes the workbook in which the answers of a round are filled in; null when the instrument is unknown. */
export async function exportScanTemplate({
  participantCount,
  instrumentId,
}: ScanTemplateRequest): Promise<Uint8Array | null> {
  const instrument =
    instrumentId === undefined ? (await listInstruments()).at(-1) : await findInstrument(instrumentId);
  return instrument === undefined || instrument === null
    ? null
    : writeScanTemplate(instrument, participantCount);
}
