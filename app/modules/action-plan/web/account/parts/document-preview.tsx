import { unreachable } from '#app/kernel/unreachable.ts';
import { ChartFrame, DataTable, Heading, List, Paragraph, type Column } from '#app/ui/index.ts';
import type { PreviewBlock } from '../../../documents/to-preview.ts';

/** A document as its template makes it, on the page instead of in Word. */
export function DocumentPreview({ blocks }: { readonly blocks: readonly PreviewBlock[] }) {
  return (
    <div className="onderdak-document">
      {blocks.map((block) => (
        <Block key={block.key} block={block} />
      ))}
    </div>
  );
}

interface TableRow {
  readonly key: string;
  readonly cells: readonly string[];
}

const levels = { 1: 3, 2: 4, 3: 4 } as const;

function Block({ block }: { readonly block: PreviewBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={levels[block.level]}>{block.text}</Heading>;
    case 'paragraph':
      return <Paragraph>{block.text}</Paragraph>;
    case 'list':
      return <List items={block.items.map((content, at) => ({ key: `${at} ${content}`, content }))} />;
    case 'chart':
      return <ChartFrame chart={block.chart} caption={block.chart.table.caption} />;
    case 'table':
      return (
        <DataTable
          caption={block.table.caption}
          rows={block.table.rows.map((cells, at) => ({ key: String(at), cells }))}
          rowKey={({ key }) => key}
          columns={block.table.columns.map(({ heading, isFigure }, at): Column<TableRow> => ({
            key: heading,
            header: heading,
            cell: ({ cells }) => cells[at] ?? '',
            kind: isFigure === true ? 'number' : 'text',
            // A row may go on with the thing above it; an empty cell names nothing.
            isRowHeader: at === 0 && block.table.rows.every(([name]) => name !== ''),
          }))}
        />
      );
    default:
      return unreachable(block);
  }
}
