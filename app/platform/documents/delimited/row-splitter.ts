import { CellSplitter } from './cell-splitter.ts';

/** A row of delimited text. */
export interface DelimitedRow {
  readonly cells: readonly string[];
  /** Place among the rows, from 1, as a spreadsheet counts them; an empty line is a row too. */
  readonly row: number;
  /** The line on which it begins, from 1, as an editor counts them. */
  readonly line: number;
}

export type RowFaultKind = 'unclosed-quote' | 'stray-quote' | 'too-long';

/** Thrown for text that cannot be split any further. */
export class RowFault extends Error {
  readonly kind: RowFaultKind;
  readonly row: number;
  readonly line: number;

  constructor(kind: RowFaultKind, row: number, line: number) {
    super(`Row ${row}: ${kind}`);
    this.kind = kind;
    this.row = row;
    this.line = line;
  }
}

/** No row of ours comes near this; a quote that is never closed makes one cell of the rest of a file. */
const mostRowLength = 1024 * 1024;

/**
 * Splits delimited text that comes in pieces into rows: RFC 4180, with any of the three line ends, also within quotes.
 *
 * @throws RowFault
 */
export class RowSplitter {
  readonly #cells: CellSplitter;
  #rest = '';
  #row = 0;
  #line = 0;
  #begunAt = 0;

  constructor(delimiter: string) {
    this.#cells = new CellSplitter(delimiter);
  }

  /** The rows that are whole with this piece. */
  *write(piece: string): Generator<DelimitedRow> {
    const text = this.#rest + piece;
    let from = 0;
    for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r(?!$)/gu)) {
      const row = this.#addLine(text.slice(from, index), lineEnd);
      from = index + lineEnd.length;
      if (row !== null) yield row;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > mostRowLength) throw new RowFault('too-long', this.#row + 1, this.#line + 1);
  }

  /** The last row, when the text does not end in a line end. */
  *end(): Generator<DelimitedRow> {
    const last = this.#rest.replace(/\r$/u, '');
    const isLine = this.#rest !== '';
    this.#rest = '';
    const row = isLine ? this.#addLine(last, '') : null;
    if (row !== null) yield row;
    if (this.#cells.isOpen) throw new RowFault('unclosed-quote', this.#row + 1, this.#begunAt);
  }

  #addLine(text: string, lineEnd: string): DelimitedRow | null {
    this.#line += 1;
    if (!this.#cells.isOpen) this.#begunAt = this.#line;
    if (text.length > mostRowLength) throw new RowFault('too-long', this.#row + 1, this.#line);
    const outcome = this.#cells.add(text);
    if (outcome === 'stray-quote') throw new RowFault(outcome, this.#row + 1, this.#begunAt);
    if (outcome === 'open') {
      this.#cells.addLineEnd(lineEnd);
      if (this.#cells.length > mostRowLength) throw new RowFault('too-long', this.#row + 1, this.#begunAt);
      return null;
    }
    this.#row += 1;
    return { cells: outcome, row: this.#row, line: this.#begunAt };
  }
}
