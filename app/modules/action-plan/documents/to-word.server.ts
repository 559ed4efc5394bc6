import { unreachable } from '#app/kernel/unreachable.ts';
import {
  bullet,
  figure,
  heading,
  paragraph,
  table,
  type WordBlock,
} from '#app/platform/documents/word-blocks.server.ts';
import { writeWordDocument } from '#app/platform/documents/word-document.server.ts';
import { printable } from './printable.ts';
import type { DocumentBlock } from './template/document-block.server.ts';

export interface WordFrame {
  /** Used when the blocks do not begin with a heading of the first level. */
  readonly title: string;
  readonly subtitle: string;
  /** Lines beneath the title, such as the day it was made. */
  readonly colophon: readonly string[];
}

/** Writes blocks as a Word document. A heading of the first level that they begin with is the title. */
export function toWord(blocks: readonly DocumentBlock[], frame: WordFrame): Promise<Uint8Array> {
  const [first, ...others] = blocks;
  const hasTitle = first?.kind === 'heading' && first.level === 1;
  const title = printable(hasTitle ? first.text : frame.title);
  return writeWordDocument({
    title,
    subtitle: frame.subtitle,
    subject: 'Dak- en thuisloosheid',
    colophon: frame.colophon,
    layout: 'letter',
    blocks: (hasTitle ? others : blocks).flatMap(wordBlocks),
  });
}

function wordBlocks(block: DocumentBlock): readonly WordBlock[] {
  switch (block.kind) {
    case 'heading':
      // The title stands above all headings, so that those of the second level are the first in Word.
      return [heading(block.level === 3 ? 2 : 1, printable(block.text), { startsPage: false })];
    case 'paragraph':
      return [paragraph(printable(block.text))];
    case 'list':
      return block.items.map((item) => bullet(printable(item)));
    case 'table':
      return table(
        block.table.columns,
        block.table.rows.map((row) => row.map(printable)),
        block.table.caption,
      );
    case 'chart':
      return figure(block.chart);
    default:
      return unreachable(block);
  }
}
