import type { Answer } from '../domain/answers.ts';
import type { ImportFault } from '../documents/import/import-fault.ts';
import type { NewRound } from '../data/new-round.ts';
import type { NewRoundRequest } from './read-new-round.server.ts';

/** A file as it was sent. The bytes of a `Blob` are handed over as they are read, and never copied as a whole. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array | Blob;
}

/** A request for a round from a file that someone sent. */
export interface SentRoundRequest extends Omit<NewRoundRequest, 'file'> {
  readonly file: SentFile;
}

/** What goes to the process that reads a round, beside the file's bytes: days are texts, for days cannot cross over. */
export interface RoundOrder extends Omit<SentRoundRequest, 'file' | 'collectedFrom' | 'collectedUntil'> {
  readonly fileName: string;
  readonly collectedFrom: string | undefined;
  readonly collectedUntil: string | undefined;
}

/** What comes back from it. Answers come as JSON in pieces: unpacking all of them at once would hold up others. */
export type RoundParcel =
  | { readonly ok: false; readonly reason: readonly ImportFault[] }
  | {
      readonly ok: true;
      readonly facts: Omit<NewRound, 'answers' | 'collectedFrom' | 'collectedUntil'>;
      readonly collectedFrom: string;
      readonly collectedUntil: string;
      readonly answers: readonly Uint8Array[];
    };

const perPiece = 5000;

export function packAnswers(answers: readonly Answer[]): readonly Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < answers.length; start += perPiece)
    pieces.push(new TextEncoder().encode(JSON.stringify(answers.slice(start, start + perPiece))));
  return pieces;
}

export function unpackAnswers(piece: Uint8Array): readonly Answer[] {
  return JSON.parse(new TextDecoder().decode(piece)) as readonly Answer[];
}
