import { createHash } from 'node:crypto';
import { formNumberField } from '../../app/kernel/form-number-field.ts';

/**
 * What a form is known by when it arrives again: SHA-256 of where it was sent and of every field in order, the number of
 * its page among them. A file counts by its name, size and content. Null for a form without a number.
 */
export async function digestOfForm(address: string, form: FormData): Promise<Buffer | null> {
  const number = form.get(formNumberField);
  if (typeof number !== 'string' || number === '') return null;
  const hash = createHash('sha256');
  const add = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    // With the length before it, no two forms read as one row of bytes.
    hash.update(`${bytes.length} `).update(bytes);
  };
  add(address);
  for (const [name, value] of form) {
    add(name);
    if (typeof value === 'string') {
      add(value);
      continue;
    }
    add(`${value.name} ${value.size}`);
    for await (const piece of value.stream()) hash.update(piece);
  }
  return hash.digest();
}
