import type { Writable } from 'node:stream';

/** What waits to be written at most; a place that takes nothing may not fill the memory. */
const mostWaiting = 8 * 1024 * 1024;

/** After a place did not take a line, it is left alone this long. */
const pauseMs = 10_000;

/**
 * Writes lines to the stream that `open` gives, and those that it does not take to `fallback`. A write that fails ends
 * nothing: after a pause the place is opened again, and a first line there says how many lines were taken by neither.
 */
export class LineWriter {
  readonly #open: () => Writable;
  readonly #fallback: Writable;
  #stream: Writable;
  #triesAgainAt = 0;
  #lost = 0;

  constructor(open: () => Writable, fallback: Writable) {
    this.#open = open;
    this.#fallback = outliving(fallback);
    this.#stream = outliving(open());
  }

  write(line: string): void {
    if (Date.now() < this.#triesAgainAt) return this.#fallBack(line);
    if (this.#stream.destroyed) this.#stream = outliving(this.#open());
    if (this.#lost > 0) this.#tellLoss();
    send(this.#stream, line, () => {
      this.#triesAgainAt = Date.now() + pauseMs;
      this.#fallBack(line);
    });
  }

  #tellLoss(): void {
    const lines = this.#lost;
    this.#lost = 0;
    send(this.#stream, lossLine(lines), () => {
      this.#lost += lines;
    });
  }

  #fallBack(line: string): void {
    send(this.#fallback, line, () => {
      this.#lost += 1;
    });
  }
}

/** Each write tells by its callback whether it failed; the event of the same would end the program. */
function outliving(stream: Writable): Writable {
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  return stream;
}

function send(to: Writable, line: string, onFailure: () => void): void {
  if (to.destroyed || to.writableLength > mostWaiting) return onFailure();
  to.write(line, (error) => {
    if (error) onFailure();
  });
}

function lossLine(lines: number): string {
  return `${JSON.stringify({ at: Temporal.Now.instant().toString(), level: 'error', event: 'log-lines-dropped', lines })}\n`;
}
