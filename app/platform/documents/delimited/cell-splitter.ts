/** Splits a row into cells, line by line: a cell between quotes can go on over several lines. */
export class CellSplitter {
  readonly #delimiter: string;
  #done: string[] = [];
  /** The cell between quotes that is still open; null when none is. */
  #open: string | null = null;
  #length = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Of the row that is open. */
  get length(): number {
    return this.#length;
  }

  addLineEnd(lineEnd: string): void {
    this.#open += lineEnd;
  }

  /** The cells of the row that ends with this line; or that it goes on, or has a quote in the middle of a cell. */
  add(line: string): readonly string[] | 'open' | 'stray-quote' {
    if (this.#open === null && !line.includes('"')) return line.split(this.#delimiter);
    this.#length += line.length;
    let at: number | null = 0;
    while (at !== null) {
      at = this.#open === null ? this.#begin(line, at) : this.#goOn(line, at, this.#open);
      if (at === null || at <= line.length) continue;
      if (this.isOpen) return 'open';
      const cells = this.#done;
      this.#done = [];
      this.#length = 0;
      return cells;
    }
    return 'stray-quote';
  }

  /** Begins a cell at `at`; gives where the next begins, beyond the line at its end, or null at a stray quote. */
  #begin(line: string, at: number): number | null {
    const next = line.indexOf(this.#delimiter, at);
    const cell = next < 0 ? line.slice(at) : line.slice(at, next);
    const quote = cell.indexOf('"');
    if (quote < 0) {
      this.#done.push(cell);
      return next < 0 ? line.length + 1 : next + this.#delimiter.length;
    }
    if (cell.slice(0, quote).trim() !== '') return null;
    return this.#goOn(line, at + quote + 1, '');
  }

  /** Goes on with a cell between quotes. */
  #goOn(line: string, at: number, before: string): number | null {
    let text = before;
    let from = at;
    for (;;) {
      const quote = line.indexOf('"', from);
      if (quote < 0) {
        this.#open = text + line.slice(from);
        return line.length + 1;
      }
      text += line.slice(from, quote);
      if (line[quote + 1] !== '"') return this.#close(line, quote + 1, text);
      text += '"';
      from = quote + 2;
    }
  }

  #close(line: string, at: number, cell: string): number | null {
    const next = line.indexOf(this.#delimiter, at);
    if (line.slice(at, next < 0 ? line.length : next).trim() !== '') return null;
    this.#open = null;
    this.#done.push(cell);
    return next < 0 ? line.length + 1 : next + this.#delimiter.length;
  }
}
