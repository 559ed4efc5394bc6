import type { z } from 'zod';

/**
 * Holds what a file holds against its schema; null when it has more faults than can be told. The schema hands the faults
 * of a list on in one call, which takes some hundred thousand values and no more.
 */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
  options?: Parameters<Schema['safeParse']>[1],
): z.ZodSafeParseResult<z.output<Schema>> | null {
  try {
    return schema.safeParse(content, options);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** In Dutch, for the file as a whole. */
export const tooManyFaults = 'Dit bestand heeft meer fouten dan wij kunnen noemen.';
