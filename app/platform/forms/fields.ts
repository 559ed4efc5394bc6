/** What stands in a sent form, as typed, by field; several choices of one field with a space between. */
export type Fields = Readonly<Record<string, string>>;

/** The files that were chosen, by field. */
export function readFiles(form: FormData, names: readonly string[]): Readonly<Record<string, File>> {
  const found = names.flatMap((name) => {
    const value = form.get(name);
    return value instanceof File && value.name !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

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
