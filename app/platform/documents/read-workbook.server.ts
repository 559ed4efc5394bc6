import readXlsxFile from 'read-excel-file/node';
import { rewriteArchive, unpack } from './archive.server.ts';
import { measureSheet, mostCells, UnfitSheetError } from './sheet-extent.ts';
import { readSheetExtras, type SheetExtras } from './sheet-extras.ts';
import {
  markStruckTexts,
  markUnreadCells,
  misleadingFormats,
  toUnreadCell,
  type UnreadCell,
} from './unread-cells.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Null only where nothing stands. */
export type SheetValue = string | number | boolean | Date | UnreadCell | null;

export interface ReadSheet extends SheetExtras {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
}

export interface ReadOptions {
  /** True where people typed the numbers: one that Excel shows as another, such as a percentage, is then no number. */
  readonly isFilledIn?: boolean;
}

/** Unpacked, a workbook may take this many bytes: a small file can unpack to fill all memory. */
const maximumUnpackedBytes = 100 * 1024 * 1024;

/**
 * Reads every sheet of an Excel workbook. Rows and columns keep their place.
 * @throws UnfitSheetError when a cell lies where Excel has none, or too far away; Error when the bytes are no workbook
 * that can be read, or unpack to more than 100 MB
 */
export async function readWorkbook(
  bytes: Uint8Array,
  { isFilledIn = false }: ReadOptions = {},
): Promise<readonly ReadSheet[]> {
  const files = new Map<string, string>();
  const sheets = await readXlsxFile(withinBounds(bytes, files, isFilledIn), { trim: true });
  const extras = readSheetExtras(files);
  return sheets.map(({ sheet, data }, at) => ({
    name: sheet,
    rows: data.map((row) => row.map(toValue)),
    ...(extras[at] ?? { merged: [], commented: [] }),
  }));
}

/**
 * The same workbook as an archive of our own, in which every cell was looked at: the library goes by what an archive
 * says at each file, also of files that its directory does not name. Puts the XML of the workbook in `files`.
 */
function withinBounds(bytes: Uint8Array, files: Map<string, string>, isFilledIn: boolean): Buffer {
  const entries = readZipDirectory(bytes);
  if (entries === null) throw new Error('These bytes are no workbook.');
  const unpacked = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (unpacked > maximumUnpackedBytes) throw new Error('This workbook is too large to unpack.');
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const styles = isFilledIn ? entries.find(({ name }) => name === 'xl/styles.xml') : undefined;
  const formats = misleadingFormats(styles === undefined ? '' : unpack(archive, styles).toString('utf8'));
  let cells = 0;
  return rewriteArchive(
    archive,
    (name) => name.endsWith('.xml') || name.endsWith('.rels'),
    (read, name) => {
      const text = withoutCdata(read);
      files.set(name, text);
      if (isFilledIn && name.endsWith('sharedStrings.xml')) return markStruckTexts(text);
      const sheet = measureSheet(text);
      cells += sheet.cells;
      if (cells > mostCells) throw new UnfitSheetError('too-far', sheet.last);
      return markUnreadCells(sheet.text, formats);
    },
    { isPacked: false },
  );
}

/** The library passes over text in a CDATA section: it is written as ordinary text. */
function withoutCdata(xml: string): string {
  const [before = '', ...sections] = xml.split(cdata);
  return before + sections.map(asText).join('');
}

const cdata = '<![CDATA[';

function asText(section: string): string {
  const end = section.indexOf(']]>');
  if (end === -1) return cdata + section;
  return section.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;') + section.slice(end + 3);
}

/** The library's types say `typeof Date` where it gives a `Date`. */
function toValue(value: unknown): SheetValue {
  if (typeof value === 'string') return toUnreadCell(value) ?? value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}
