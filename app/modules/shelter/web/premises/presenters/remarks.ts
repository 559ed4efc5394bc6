import type { RegisterRemark } from '../../../data/register-remarks.server.ts';

export interface RemarkRow {
  readonly ref: string;
  readonly nl: string;
  /** Refs of the houses it concerns; empty for the register as a whole. */
  readonly premises: string;
}

/** Each remark once, with the houses it concerns. */
export function presentRemarks(remarks: readonly RegisterRemark[]): readonly RemarkRow[] {
  return Array.from(
    Map.groupBy(remarks, ({ ref }) => ref),
    ([ref, group]) => ({
      ref,
      nl: group[0]?.nl ?? '',
      premises: group.flatMap(({ premisesRef }) => (premisesRef === null ? [] : [premisesRef])).join(', '),
    }),
  );
}
