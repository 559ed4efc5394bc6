import { once } from 'node:events';
import type pg from 'pg';

/**
 * Sends bytes into `copy … from stdin` as fast as the server takes them, and no faster: memory stays flat.
 *
 * @returns number of rows
 * @throws DatabaseError when the server does not take the data; nothing of it is kept then
 */
export function copyIn(
  client: pg.Client,
  statement: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, source, resolve, reject));
  });
}

/** The part of the driver's connection that COPY uses; its types leave these out. */
interface CopyConnection {
  readonly stream: NodeJS.WritableStream & { readonly writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** What the driver asks of a query of one's own: it calls these as the server's messages come in. */
class CopyIn implements pg.Submittable {
  readonly #statement: string;
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #resolve: (rows: number) => void;
  readonly #reject: (error: unknown) => void;
  #rows = 0;
  #isOver = false;

  constructor(
    statement: string,
    source: AsyncIterable<Uint8Array>,
    resolve: (rows: number) => void,
    reject: (error: unknown) => void,
  ) {
    this.#statement = statement;
    this.#source = source;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.#statement);
  }

  handleCopyInResponse(connection: unknown): void {
    void this.#pump(connection as CopyConnection);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#rows = Number(text.split(' ').at(-1) ?? 0);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#rows);
  }

  handleError(error: unknown): void {
    this.#isOver = true;
    this.#reject(error);
  }

  async #pump(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.#source) {
        if (this.#isOver) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await drained(connection.stream);
      }
      if (!this.#isOver) connection.endCopyFrom();
    } catch (error) {
      if (!this.#isOver) connection.sendCopyFail('The source could not be read.');
      this.#isOver = true;
      this.#reject(error);
    }
  }
}

/** A broken connection never drains: it closes. */
async function drained(stream: CopyConnection['stream']): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } finally {
    waiting.abort();
  }
}
