import type { OtherFile } from './find-encoding.ts';
import type { RowFaultKind } from './row-splitter.ts';

const saveAs = 'Open het in Excel, kies ‘Opslaan als’ en dan ‘CSV UTF-8’. Probeer het daarna opnieuw.';

/** A file that is no delimited text: what it is, and the remedy. */
export const otherFileWords: Readonly<Record<OtherFile | 'unknown-encoding', string>> = {
  workbook: `Dit is een Excel-werkmap (.xlsx) en geen CSV. ${saveAs}`,
  'old-workbook': `Dit is een oude Excel-werkmap (.xls) en geen CSV. ${saveAs}`,
  pdf: 'Dit is een pdf en geen CSV. Lever het bestand als CSV aan.',
  'unknown-encoding': `Dit bestand is niet in UTF-8, UTF-16 of Windows-1252 opgeslagen. ${saveAs}`,
};

/** Text that cannot be split: what is wrong on the line, and the remedy. */
export const rowFaultWords: Readonly<Record<RowFaultKind, string>> = {
  'unclosed-quote': 'Een aanhalingsteken (") wordt geopend en niet gesloten.',
  'stray-quote': 'Een aanhalingsteken (") staat midden in een veld. Verdubbel het of haal het weg.',
  'too-long': 'Deze regel is langer dan 1 MB. Misschien mist er een aanhalingsteken (").',
};
