import { z } from 'zod';
import { bsnFault, tidyBsn } from '#app/kernel/bsn.ts';
import { bsnFaultTexts } from '#app/words/bsn-faults.ts';

/** A citizen service number as nine digits, or null when the field is empty or absent. Every form asks it by this. */
export const optionalBsnField = z
  .string()
  .max(100)
  .default('')
  .transform((typed, context): string | null => {
    const bsn = tidyBsn(typed);
    const fault = bsn === '' ? null : bsnFault(bsn);
    if (fault !== null) context.addIssue(bsnFaultTexts[fault]);
    return bsn === '' || fault !== null ? null : bsn;
  });
