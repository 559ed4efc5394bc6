import readXlsxFile from 'read-excel-file/node';
import { rewriteArchive } from './archive.server.ts';
import { measureSheet, mostCells, UnfitSheetError } from './sheet-extent.ts';
import { readZipDirectory } from './zip-directory.ts';

export type SheetValue = string | number | boolean | Date | null;

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
}

/** Unpacked, a workbook may take this many bytes: a small file can unpack to fill all memory. */
const maximumUnpackedBytes = 100 * 1024 * 1024;

/**
 * Reads every sheet of an Excel workbook. Rows and columns keep their place.
 * @throws UnfitSheetError when a cell lies where Excel has none, or too far away; Error when the bytes are no workbook
 * that can be read, or unpack to more than 100 MB
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const sheets = await readXlsxFile(withinBounds(bytes), { trim: true });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(toValue)),
  }));
}

/**
 * The same workbook as an archive of our own, in which every cell was looked at: the library goes by what an archive
 * says at each file, also of files that its directory does not name.
 */
function withinBounds(bytes: Uint8Array): Buffer {
  const entries = readZipDirectory(bytes);
  if (entries === null) throw new Error('These bytes are no workbook.');
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > maximumUnpackedBytes) throw new Error('This workbook is too large to unpack.');
  let cells = 0;
  return rewriteArchive(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    (name) => name.endsWith('.xml'),
    (text) => {
      const sheet = measureSheet(text);
      cells += sheet.cells;
      if (cells > mostCells) throw new UnfitSheetError('too-far', sheet.last);
      return sheet.text;
    },
    { isPacked: false },
  );
}

/** The library's types say `typeof Date` where it gives a `Date`. */
function toValue(value: unknown): SheetValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}
