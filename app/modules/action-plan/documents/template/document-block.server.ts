import type { Chart } from '#app/platform/charts/index.server.ts';

export interface DocumentColumn {
  readonly heading: string;
  /** Share of the table's width, in proportion to the other columns. */
  readonly width: number;
  readonly isFigure?: boolean;
}

export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a document as a template gives it: what follows each other on the page. Plain data. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: DocumentTable }
  | { readonly kind: 'chart'; readonly chart: Chart };
