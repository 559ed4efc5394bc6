import type { ChartFigures } from './chart-picture.ts';
import { DataTable, type Column } from './data-table.tsx';

type FigureRow = ChartFigures['rows'][number];

const numbers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
const looksNumeric = /^[-−+–\s\u00a0€%.,\d]+$/u;

function isNumeric(figures: ChartFigures, index: number): boolean {
  return figures.rows.every((row) => {
    const cell = row[index];
    return typeof cell === 'number' || (cell !== undefined && looksNumeric.test(cell));
  });
}

function show(cell: string | number | undefined): string {
  return typeof cell === 'number' ? numbers.format(cell) : (cell ?? '');
}

export interface ChartTableProps {
  readonly figures: ChartFigures;
  readonly isCaptionHidden?: boolean;
}

/** The figures of a chart as a table; columns of figures are right-aligned. */
export function ChartTable({ figures, isCaptionHidden = false }: ChartTableProps) {
  const columns: Column<FigureRow>[] = figures.columns.map((header, index) => ({
    key: header,
    header,
    cell: (row) => show(row[index]),
    kind: index > 0 && isNumeric(figures, index) ? 'number' : 'text',
    isRowHeader: index === 0,
  }));
  return (
    <DataTable
      caption={figures.caption}
      isCaptionHidden={isCaptionHidden}
      columns={columns}
      rows={figures.rows}
      rowKey={(row) => row.join('|')}
    />
  );
}
