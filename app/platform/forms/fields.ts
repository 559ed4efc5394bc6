/** What stands in a sent form, as typed, by field; several choices of one field with a space between. */
export type Fields = Readonly<Record<string, string>>;

/** Reads a sent form; files are left out. */
export function readFields(form: FormData): Fields {
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : `${before} ${value}`);
  }
  return Object.fromEntries(fields);
}
