/** What the privacy officer found about two files with one BSN: one person twice, or a BSN that is wrong in one of them. */
export const doubleOutcomes = ['same-person', 'wrong-bsn'] as const;
export type DoubleOutcome = (typeof doubleOutcomes)[number];
