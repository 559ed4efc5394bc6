import { Worker } from 'node:worker_threads';
import { createTurns } from './turns.ts';

interface ApartLimits {
  readonly seconds: number;
  /** Of JavaScript's own memory; a thread that wants more ends. */
  readonly megabytes: number;
}

interface ApartOptions extends ApartLimits {
  /** Bytes within the input that go over instead of being copied, which would hold up others: they are gone here. */
  readonly moved?: Uint8Array | undefined;
}

/** The work took more time or memory than it may. */
export class ApartError extends Error {
  override readonly name = 'ApartError';
}

/**
 * Program-wide: two threads leave the main one its share of two cores, and together stay under 1.5 GB.
 * A user has one file read at a time, and one waiting.
 */
const turns = createTurns({ atOnce: 2, waiting: 6, perOwner: 2 });

/**
 * Runs `threadFile` in a thread of its own, with `input` as its data, and gives what it answers: what comes from outside
 * can then take neither the time nor the memory of others.
 * @param owner whose work it is: the user, or the command
 * @throws BusyError when too much of this is under way; ApartError when it takes too much time or memory; and what
 * the thread itself throws
 */
export function runApart<Output>(
  threadFile: string,
  input: unknown,
  { owner, ...limits }: ApartOptions & { readonly owner: string },
): Promise<Output> {
  return turns.take(owner, () => inThread<Output>(threadFile, input, limits));
}

async function inThread<Output>(threadFile: string, input: unknown, limits: ApartOptions): Promise<Output> {
  const { promise, resolve, reject } = Promise.withResolvers<Output>();
  const thread = new Worker(threadFile, {
    workerData: input,
    transferList: movable(limits.moved),
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: 4,
    },
    stderr: true,
  });
  const tooLong = setTimeout(() => reject(new ApartError('This takes too long.')), limits.seconds * 1000);
  thread.once('message', resolve);
  thread.once('error', (error: NodeJS.ErrnoException) => {
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ApartError('This takes too much memory.') : error);
  });
  thread.once('exit', () => reject(new ApartError('The thread ended without an answer.')));
  try {
    return await promise;
  } finally {
    clearTimeout(tooLong);
    await thread.terminate();
  }
}

/** Bytes that share their memory with others cannot go over; those are copied. */
function movable(bytes: Uint8Array | undefined): ArrayBuffer[] {
  if (bytes === undefined || !(bytes.buffer instanceof ArrayBuffer)) return [];
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}
