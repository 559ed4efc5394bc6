import { Readable } from 'node:stream';
import type pg from 'pg';

const batchBytes = 64 * 1024;

/**
 * The bytes of a `copy … to stdout`, read as fast as they are taken and no faster: memory stays flat.
 * Who stops reading halfway loses the connection with it.
 */
export function copyOut(client: pg.Client, statement: string): Readable {
  const copy = new CopyOut(statement);
  client.query(copy);
  return copy.output;
}

/** The part of the driver's connection that COPY uses; its types leave these out. */
interface CopyConnection {
  readonly stream: { pause(): void; resume(): void; destroy(): void };
  query(text: string): void;
}

/** What the driver asks of a query of one's own: it calls these as the server's messages come in. */
class CopyOut implements pg.Submittable {
  readonly output: Readable;
  readonly #statement: string;
  #connection: CopyConnection | null = null;
  #batch: Buffer[] = [];
  #batched = 0;
  #isOver = false;

  constructor(statement: string) {
    this.#statement = statement;
    this.output = new Readable({
      highWaterMark: 8 * batchBytes,
      read: () => this.#connection?.stream.resume(),
      destroy: (error, done) => {
        if (!this.#isOver) this.#connection?.stream.destroy();
        done(error);
      },
    });
  }

  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection;
    this.#connection.query(this.#statement);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The driver reuses its buffer for the next message.
    this.#batch.push(Buffer.from(chunk));
    this.#batched += chunk.length;
    if (this.#batched >= batchBytes) this.#hand();
  }

  handleCommandComplete(): void {
    this.#hand();
  }

  handleReadyForQuery(): void {
    this.#isOver = true;
    this.output.push(null);
  }

  handleError(error: Error): void {
    this.#isOver = true;
    this.output.destroy(error);
  }

  #hand(): void {
    if (this.#batched === 0) return;
    const wantsMore = this.output.push(Buffer.concat(this.#batch, this.#batched));
    this.#batch = [];
    this.#batched = 0;
    if (!wantsMore) this.#connection?.stream.pause();
  }
}
