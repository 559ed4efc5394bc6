import { createHash } from 'node:crypto';

/** What is kept of a removal: nothing of it leads to anybody. */
export interface RemovalProof {
  readonly removalId: string;
  readonly ground: 'term' | 'request';
  /** It had been removed before, and came back with a backup. */
  readonly again: boolean;
  readonly kindCode: string;
  readonly termValue: number;
  readonly termUnit: string;
  readonly chosenFrom: Temporal.PlainDate | null;
  readonly files: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly tablesRead: number;
}

/** SHA-256 over all of it in one order, so that the event in the log holds the row to what it said. */
export function removalDigest(proof: RemovalProof): Buffer {
  const counts = Object.entries(proof.counts)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([table, rows]) => `${table}=${rows}`);
  const lines = [
    proof.removalId,
    proof.ground,
    proof.kindCode,
    `${proof.termValue} ${proof.termUnit}`,
    proof.chosenFrom?.toString() ?? '',
    String(proof.files),
    String(proof.tablesRead),
    ...counts,
    // Said only where it is so: proofs of before there was such a thing keep their digest.
    ...(proof.again ? ['again'] : []),
  ];
  return createHash('sha256').update(lines.join('\n')).digest();
}
