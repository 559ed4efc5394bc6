import type { RefusalsByRule } from '#app/platform/acts/broken-rule.ts';

/** What the database says of a person's own facts: which of them cannot be stored. */
export const factRefusals = {
  person_identity_bsn: { kind: 'bsn-taken' },
  person_origin_municipality_code_fkey: { kind: 'origin-unknown' },
} as const satisfies RefusalsByRule<{ readonly kind: string }>;
