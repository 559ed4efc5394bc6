import { readFileSync } from 'node:fs';

/** The named string fields of a JSON file; `null` when the file is gone, is no JSON or lacks one of them. */
export function readStrings<Field extends string>(
  path: string,
  fields: readonly Field[],
): Readonly<Record<Field, string>> | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return hasStrings(value, fields) ? value : null;
  } catch {
    return null;
  }
}

/** Whether `value` is an object with all these fields, each a string. */
export function hasStrings<Field extends string>(
  value: unknown,
  fields: readonly Field[],
): value is Readonly<Record<Field, string>> {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map(Object.entries(value));
  return fields.every((field) => typeof entries.get(field) === 'string');
}
