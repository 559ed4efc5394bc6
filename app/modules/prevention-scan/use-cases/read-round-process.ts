import { parentPort, workerData } from 'node:worker_threads';
import type { ImportFault } from '../documents/import/import-fault.ts';
import { readNewRound } from './read-new-round.server.ts';
import { packAnswers, type RoundOrder, type RoundParcel } from './round-parcel.ts';

/** The thread of `readRoundApart`: reads the file it is started with and answers with the round, or its faults. */
const { collectedFrom, collectedUntil, file, ...order } = workerData as RoundOrder;
const { name, bytes } = file;
const read = await readNewRound({
  ...order,
  file: { name, bytes: bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes },
  collectedFrom: dayOf(collectedFrom),
  collectedUntil: dayOf(collectedUntil),
});
if (read.ok) {
  const { answers, ...facts } = read.value;
  const pieces = packAnswers(answers);
  send(
    {
      ok: true,
      facts: withoutDays(facts),
      collectedFrom: facts.collectedFrom.toString(),
      collectedUntil: facts.collectedUntil.toString(),
      answers: pieces,
    },
    pieces.map(({ buffer }) => buffer),
  );
} else send({ ok: false, reason: shorten(read.reason) }, []);

function send(parcel: RoundParcel, moved: ArrayBuffer[]): void {
  parentPort?.postMessage(parcel, moved);
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  return text === undefined ? undefined : Temporal.PlainDate.from(text);
}

function withoutDays<Facts extends { collectedFrom: unknown; collectedUntil: unknown }>({
  collectedFrom: _from,
  collectedUntil: _until,
  ...rest
}: Facts): Omit<Facts, 'collectedFrom' | 'collectedUntil'> {
  return rest;
}

/** A fault may quote a text of any length, and a file may have a million of them. */
function shorten(faults: readonly ImportFault[]): readonly ImportFault[] {
  const [most, longest] = [1000, 500];
  const clip = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
  const shown = faults.slice(0, most).map(({ row, column, reason }) => ({
    row,
    column: column === null ? null : clip(column),
    reason: clip(reason),
  }));
  if (faults.length <= most) return shown;
  const left = faults.length - most;
  return [
    ...shown,
    { row: null, column: null, reason: `En nog ${left} fouten: verbeter eerst de fouten hierboven.` },
  ];
}
