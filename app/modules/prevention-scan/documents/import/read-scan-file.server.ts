import { extname } from 'node:path';
import { decodeBytes } from '#app/platform/documents/delimited/decode-bytes.ts';
import { otherFileWords } from '#app/platform/documents/delimited/messages.nl.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import { decodeText } from './decode-text.ts';
import { wholeFileFault } from './import-fault.ts';
import { readCsvScan } from './read-csv-scan.ts';
import { otherWorkbook } from './other-workbook.ts';
import { readJsonScan } from './read-json-scan.ts';
import { unreadable, type ReadOutcome } from './round-draft.ts';

export interface ScanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `PK`, with which a workbook begins. */
const zipMark = [0x50, 0x4b] as const;

/** Reads a file with a round, by the kind of file it is: JSON, CSV, or the Excel sheet to fill in. */
export async function readScanFile({ name, bytes }: ScanFile): Promise<ReadOutcome> {
  if (bytes.length === 0) return unreadable([wholeFileFault('Dit bestand is leeg.')]);
  const extension = extname(name).toLowerCase();
  const other = otherWorkbook(bytes, extension);
  if (other !== null) return unreadable([wholeFileFault(other)]);
  if (bytes[0] === zipMark[0] && bytes[1] === zipMark[1]) {
    // What reads a workbook takes a while to load, and other files go without.
    const { readTemplateScan } = await import('./read-template-scan.server.ts');
    return readTemplateScan(bytes);
  }
  if (extension === '.xlsx') {
    return unreadable([
      wholeFileFault(
        'Dit Excel-bestand is beschadigd, te groot of geen werkmap: het kan niet worden gelezen.',
      ),
    ]);
  }
  if (extension !== '.json' && extension !== '.csv') {
    return unreadable([
      wholeFileFault(
        'Dit soort bestand kan niet worden ingelezen. Kies JSON (.json), CSV (.csv) of Excel (.xlsx).',
      ),
    ]);
  }
  const text = extension === '.json' ? decodeText(bytes) : decodeDelimited(bytes);
  if (!text.ok) return unreadable([wholeFileFault(text.reason)]);
  const body = text.value.replace(/^\uFEFF/u, '');
  if (body.trim() === '') return unreadable([wholeFileFault('Dit bestand is leeg.')]);
  return extension === '.json' ? readJsonScan(body) : readCsvScan(body);
}

function decodeDelimited(bytes: Uint8Array): Result<string, string> {
  const decoded = decodeBytes(bytes);
  return decoded.ok ? decoded : refuse(otherFileWords[decoded.reason]);
}
