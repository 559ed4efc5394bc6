/*
 * A table as plain text.
 *
 * Rule: headings, a line of hyphens, and columns as wide as their widest cell, two spaces apart; no spaces at the end
 * of a line.
 * Source: our choice: tests and the command line show outcomes as a table that can be read and compared.
 * Example: `drawTextTable([{ heading: 'huis' }, { heading: 'vrij', align: 'right' }], [['A01', '2']])` is
 * `'huis  vrij\n----  ----\nA01      2'`.
 */

export interface TextColumn {
  readonly heading: string;
  /** Figures stand to the right. */
  readonly align?: 'left' | 'right';
}

/** Draws rows as a table of plain text. */
export function drawTextTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, at) =>
    Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const draw = (row: readonly string[]) =>
    columns
      .map(({ align = 'left' }, at) => {
        const cell = row[at] ?? '';
        return align === 'right' ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [draw(columns.map(({ heading }) => heading)), rule, ...rows.map(draw)].join('\n');
}
