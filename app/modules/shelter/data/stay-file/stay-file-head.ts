import { cleanCell } from '#app/platform/documents/delimited/clean-cell.ts';
import { stayImportColumns, type StayImportColumn } from '../../domain/stay-import.ts';

/** A head as the columns are named: small letters, with underscores. */
export function headName(cell: string): string {
  return cleanCell(cell.replaceAll('"', ''))
    .toLowerCase()
    .replaceAll(/[ \-_]+/gu, '_');
}

export function isStayColumn(name: string): name is StayImportColumn {
  return stayImportColumns.some((column) => column === name);
}
