import { counted } from '#app/words/counts.ts';
import { answerApart } from '#app/platform/apart/answer-apart.server.ts';
import type { ImportFault } from '../documents/import/import-fault.ts';
import { readNewRound } from './read-new-round.server.ts';
import { packAnswers, type RoundOrder, type RoundParcel } from './round-parcel.ts';

/** The process of `readRoundApart`: reads the file it is handed and answers with the round, or its faults. */
await answerApart(async (order, bytes): Promise<RoundParcel> => {
  const { collectedFrom, collectedUntil, fileName, ...rest } = order as RoundOrder;
  const read = await readNewRound({
    ...rest,
    file: { name: fileName, bytes },
    collectedFrom: dayOf(collectedFrom),
    collectedUntil: dayOf(collectedUntil),
  });
  if (!read.ok) return { ok: false, reason: shorten(read.reason) };
  const { answers, ...facts } = read.value;
  return {
    ok: true,
    facts: withoutDays(facts),
    collectedFrom: facts.collectedFrom.toString(),
    collectedUntil: facts.collectedUntil.toString(),
    answers: packAnswers(answers),
  };
});

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
    {
      row: null,
      column: null,
      reason: `En nog ${counted(left, 'fout', 'fouten')}: verbeter eerst de fouten hierboven.`,
    },
  ];
}
