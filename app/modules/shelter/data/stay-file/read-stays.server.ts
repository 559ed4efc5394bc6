import { rowsOf } from '#app/platform/documents/delimited/delimited-file.server.ts';
import { rowFaultWords } from '#app/platform/documents/delimited/messages.nl.ts';
import { RowFault } from '#app/platform/documents/delimited/row-splitter.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import { checkStayRow, type KnownReferences } from '../../domain/check-stay-row.ts';
import type { ResolvedStay, StayImportFault } from '../../domain/stay-import.ts';
import type { StayFileLayout } from './stay-file-header.server.ts';
import { readStayCells } from './stay-cells.ts';

/** The stays of a file, or per line what is wrong with it, as far as the file can be read. */
export async function* readStays(
  { file, headLine, columns }: StayFileLayout,
  known: KnownReferences,
  today: Temporal.PlainDate,
): AsyncGenerator<Result<ResolvedStay, readonly StayImportFault[]>> {
  try {
    for await (const { cells, line } of rowsOf(file)) {
      if (line <= headLine) continue;
      const read = readStayCells(cells, columns, line);
      yield read.ok ? checkStayRow(read.value, line, known, today) : read;
    }
  } catch (error) {
    if (!(error instanceof RowFault)) throw error;
    yield refuse([{ line: error.line, column: null, reason: rowFaultWords[error.kind] }]);
  }
}
