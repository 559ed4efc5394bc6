import { open } from 'node:fs/promises';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { stayImportColumns, type StayImportColumn, type StayImportFault } from '../../domain/stay-import.ts';

/** How a file of stays is laid out. */
export interface StayFileLayout {
  readonly delimiter: ',' | ';';
  /** The columns in the order of the file. */
  readonly columns: readonly StayImportColumn[];
}

const longestHeader = 4096;

/** Reads the first line of a file of stays: commas or semicolons, all columns by name, in any order. */
export async function readStayFileLayout(
  path: string,
): Promise<Result<StayFileLayout, readonly StayImportFault[]>> {
  const file = await open(path);
  let text: string;
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(longestHeader), 0, longestHeader, 0);
    text = new TextDecoder().decode(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
  const first = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const delimiter = first.includes(';') ? ';' : ',';
  const names = first.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/u, '$1'));
  const faults = headerFaults(names);
  return faults.length > 0
    ? refuse(faults)
    : succeed({ delimiter, columns: names.filter((name) => isColumn(name)) });
}

function headerFaults(names: readonly string[]): readonly StayImportFault[] {
  return [
    ...stayImportColumns
      .filter((column) => !names.includes(column))
      .map((column) => fault(`Kolom «${column}» ontbreekt.`)),
    ...names.filter((name) => !isColumn(name)).map((name) => fault(`Kolom «${name}» kennen wij niet.`)),
    ...names
      .filter((name, at) => isColumn(name) && names.indexOf(name) !== at)
      .map((name) => fault(`Kolom «${name}» staat er twee keer.`)),
  ];
}

function fault(reason: string): StayImportFault {
  return { line: 1, column: null, reason };
}

function isColumn(name: string): name is StayImportColumn {
  return stayImportColumns.some((column) => column === name);
}
