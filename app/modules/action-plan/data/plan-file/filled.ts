import { toCents, type Cents } from '#app/kernel/money.ts';

/** A column that a constraint of the database keeps filled where it is asked for. */
export function filled<Value>(value: Value | null): Value {
  if (value === null) throw new Error('A column that a constraint keeps filled is empty.');
  return value;
}

/** An amount from a column that a constraint keeps filled. */
export function filledCents(value: number | null): Cents {
  return toCents(filled(value));
}

export function centsOrNull(value: number | null): Cents | null {
  return value === null ? null : toCents(value);
}
