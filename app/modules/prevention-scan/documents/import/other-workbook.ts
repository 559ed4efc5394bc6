import { readZipDirectory } from '#app/platform/documents/zip-directory.ts';

const saveAs =
  'Open het in Excel, kies "Opslaan als" en dan "Excel-werkmap (.xlsx)". Probeer het daarna opnieuw.';

/** Compound files (MS-CFB), in which old workbooks are kept and also new ones with a password. */
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** The stream in a compound file that holds a workbook with a password (MS-OFFCRYPTO 2.3.4.4). */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

/** What to do with a workbook that is no .xlsx, in Dutch; null for any other file. */
export function otherWorkbook(bytes: Uint8Array, extension: string): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, compound.length).equals(compound)) {
    if (file.includes(encrypted))
      return 'Dit Excel-bestand heeft een wachtwoord. Haal dat er in Excel af (Bestand, Info, Werkmap beveiligen) en probeer het opnieuw.';
    return extension === '.csv' ? null : `Dit is een oude Excel-werkmap (.xls). ${saveAs}`;
  }
  const names = readZipDirectory(bytes)?.map(({ name }) => name) ?? [];
  if (names.length === 0 || names.includes('xl/workbook.xml')) return null;
  if (names.includes('xl/workbook.bin')) return `Dit is een binaire Excel-werkmap (.xlsb). ${saveAs}`;
  if (names.includes('content.xml'))
    return 'Dit is een OpenDocument-bestand (.ods) en geen Excel-werkmap. Sla het op als "Excel 2007-365 (.xlsx)" en probeer het opnieuw.';
  if (names.some((name) => name.startsWith('Index/')))
    return 'Dit is een bestand van Numbers. Kies "Exporteer naar" en dan "Excel", en probeer het opnieuw.';
  if (names.some((name) => name.startsWith('word/')))
    return 'Dit is een Word-bestand. Lever het ingevulde Excel-bestand (.xlsx) aan.';
  return names.some((name) => /\.(?:xlsx|csv|json)$/iu.test(name))
    ? 'Dit is een zip. Pak hem uit en lees het bestand in dat erin zit.'
    : null;
}
