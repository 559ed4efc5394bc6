import pg from 'pg';

const int8 = 20;
const numeric = 1700;
const date = 1082;
const timestamptz = 1184;

/**
 * How PostgreSQL's values arrive in TypeScript; db/types.ts is generated with the same mapping.
 * Days become `Temporal.PlainDate`, moments `Temporal.Instant`, int8 and numeric become numbers:
 * a count or an amount in cents beyond 2^53 is a fault, not something to round.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format) {
    if (format !== 'binary') {
      if (oid === int8) return toSafeInteger;
      if (oid === numeric) return Number;
      if (oid === date) return (text: string) => Temporal.PlainDate.from(text);
      if (oid === timestamptz) return toInstant;
    }
    return pg.types.getTypeParser(oid, format);
  },
};

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('An int8 from the database is beyond 2^53.');
  return value;
}

/** PostgreSQL writes `2026-11-20 08:22:26.1+00`, which lacks the T that Temporal wants. */
function toInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}
