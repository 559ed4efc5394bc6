import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { begun, type ApartAnswer } from './apart-answer.ts';

const answerDescriptor = 3;

/**
 * The other side of `runApart`: what a process apart does with the input and the bytes that it is handed. It answers
 * once, and ends.
 */
export async function answerApart<Output>(
  work: (input: unknown, bytes: Uint8Array) => Promise<Output>,
): Promise<void> {
  // On a thread, because the work may keep this one busy without end.
  new Worker(new URL('./end-with-parent.ts', import.meta.url), {
    workerData: Number(process.argv[2]),
  }).unref();
  const sending = createWriteStream('', { fd: answerDescriptor });
  sending.write(Buffer.of(begun));
  const parcel = await buffer(process.stdin);
  const start = 4 + parcel.readUInt32LE(0);
  const answer = await answerOf(() => work(deserialize(parcel.subarray(4, start)), parcel.subarray(start)));
  sending.end(serialize(answer), () => process.exit(0));
}

async function answerOf<Output>(work: () => Promise<Output>): Promise<ApartAnswer<Output>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: String(error instanceof Error ? error.stack : error) };
  }
}
