import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deserialize, serialize } from 'node:v8';
import { projectRoot } from '../project-root.server.ts';
import { begun, type ApartAnswer } from './apart-answer.ts';
import { createTurns } from './turns.ts';

interface ApartLimits {
  readonly seconds: number;
  /** Of JavaScript's own memory; a process that wants more ends. All its memory together may be 256 MB more. */
  readonly megabytes: number;
}

interface ApartOptions extends ApartLimits {
  /** What the work reads. It goes over piece by piece, so that others have their turn meanwhile. */
  readonly bytes: Uint8Array | Blob;
}

/** The work took more time or memory than it may, or its process ended without an answer. */
export class ApartError extends Error {
  override readonly name = 'ApartError';
}

/**
 * Program-wide: two processes at low priority, which together stay under 1.5 GB. A user has one file read at a time, and
 * one waiting.
 */
const turns = createTurns({ atOnce: 2, waiting: 6, perOwner: 2 });

/** A round of all municipalities, with every question answered, is a tenth of this. */
const mostAnswerBytes = 128 * 1024 * 1024;

/** In megabytes: the program itself, the bytes that are read, and what is unpacked of them. */
const besideHeap = 256;

/** What goes along of the environment: no addresses of databases, no keys, no options that change how Node works. */
const environmentNames = ['TZ', 'LANG', 'LC_ALL', 'SystemRoot'] as const;

/**
 * Runs `processFile` in a process of its own and gives what it answers with `answerApart`: what comes from outside can
 * then take neither the time nor the memory of others, and whatever it does ends that process alone. It runs as a
 * source, also where the rest was built, and ends when this process does.
 * @param input handed over with the bytes
 * @param owner whose work it is: the user, or the command
 * @throws BusyError when too much of this is under way; ApartError when it takes too much time or memory or ends
 * without an answer; and an error with what the work itself threw
 */
export function runApart<Output>(
  processFile: string,
  input: unknown,
  { owner, ...options }: ApartOptions & { readonly owner: string },
): Promise<Output> {
  return turns.take(owner, () => inProcess<Output>(processFile, input, options));
}

async function inProcess<Output>(
  processFile: string,
  input: unknown,
  { bytes, seconds, megabytes }: ApartOptions,
): Promise<Output> {
  const child = startChild(processFile, megabytes);
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  let stopped: string | null = null;
  const stop = (reason: string) => {
    stopped ??= reason;
    child.kill('SIGKILL');
  };
  const tooLong = setTimeout(() => stop('This takes too long.'), seconds * 1000);
  const watch = watchMemory(child, megabytes + besideHeap, () => stop('This takes too much memory.'));
  try {
    const answer = collect(child.stdio[3] as Readable, mostAnswerBytes, () =>
      stop('The answer is too large.'),
    );
    const complaint = collect(child.stderr as Readable, 4096, () => undefined);
    // A process that has ended takes nothing more; why it ended is told below.
    await Promise.all([
      pipeline(Readable.from(parcel(input, bytes)), child.stdin as Writable).catch(() => undefined),
      ended,
    ]);
    if (stopped !== null) throw new ApartError(stopped);
    return outcome(await ended, Buffer.concat(answer), Buffer.concat(complaint).toString()) as Output;
  } finally {
    clearTimeout(tooLong);
    clearInterval(watch);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

function startChild(processFile: string, megabytes: number): ChildProcess {
  const flags = [
    `--max-old-space-size=${megabytes}`,
    '--stack-size=3000',
    '--disable-warning=ExperimentalWarning',
  ];
  const environment = environmentNames.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const child = spawn(process.execPath, [...flags, processFile, String(process.pid)], {
    cwd: projectRoot,
    env: Object.fromEntries(environment),
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  // At once: on Linux its later threads take over what the first one has.
  if (child.pid !== undefined) lowerPriority(child.pid);
  return child;
}

/** Who waits for a page goes before who waits for a file. Where the system refuses this, all wait alike. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system knows no priorities.
  }
}

/** JavaScript's own limit does not count buffers. Linux tells what a process holds in all; elsewhere nobody looks. */
function watchMemory(child: ChildProcess, megabytes: number, onTooMuch: () => void): NodeJS.Timeout {
  return setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(?<amount>\d+)/mu.exec(status)?.groups?.amount ?? 0);
    if (kilobytes > megabytes * 1024) onTooMuch();
  }, 100);
}

/** The chunks that come, as far as they are allowed. */
function collect(stream: Readable, most: number, onTooMuch: () => void): readonly Buffer[] {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('error', () => undefined);
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) onTooMuch();
    else chunks.push(chunk);
  });
  return chunks;
}

const pieceBytes = 256 * 1024;

/** The length of the input, the input, and all bytes. */
async function* parcel(input: unknown, bytes: Uint8Array | Blob): AsyncGenerator<Uint8Array> {
  const order = serialize(input);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(order.length);
  yield Buffer.concat([length, order]);
  if (bytes instanceof Blob) yield* bytes.stream();
  else for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

function outcome(
  [code, signal]: readonly [number | null, NodeJS.Signals | null],
  answer: Buffer,
  complaint: string,
): unknown {
  const hasBegun = answer[0] === begun;
  // Without a signal, before it began: the program itself is broken, and not what it was to read.
  if (!hasBegun && signal === null) throw new Error(`A process apart did not begin: ${complaint}`);
  if (code !== 0 || answer.length < 2)
    throw new ApartError(`The process ended with ${signal ?? code} and without an answer.`);
  const read = deserialize(answer.subarray(1)) as ApartAnswer<unknown>;
  if (!read.ok) throw new Error(`A process apart failed: ${read.error}`);
  return read.value;
}
