import type { DocumentBlock } from './template/document-block.server.ts';

/** A block with a key, so that a page can show blocks in order. */
export type PreviewBlock = DocumentBlock & { readonly key: string };

/** The same document for a page: plain data, each block with a key of its own. */
export function toPreview(blocks: readonly DocumentBlock[]): readonly PreviewBlock[] {
  return blocks.map((block, at) => ({ ...block, key: `${block.kind}-${at + 1}` }));
}
