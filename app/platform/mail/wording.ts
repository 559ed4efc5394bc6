/*
 * The words of a message: a text with fields.
 *
 * Rule: `{{name}}` stands for a field of the kind, or for `{{regio}}`, the name of the region. A text with another field, or
 * with braces that do not close, is refused, with the line. Between paragraphs stands a blank line.
 * Source: our choice, after decision 0022: a closed list of fields, so that a text cannot take out what a reader may not see.
 * Example: `fillWording('U kunt tot {{dag}} antwoorden.', { dag: '1 december 2026' })` is
 *   `'U kunt tot 1 december 2026 antwoorden.'`, and `wordingFaults('Beste {{naam}},', ['regio'])` is
 *   `[{ line: 1, reason: 'unknown-field', field: 'naam' }]`.
 */

export interface WordingFault {
  /** From 1. */
  readonly line: number;
  readonly reason: 'unknown-field' | 'open-braces';
  readonly field: string;
}

const field = /\{\{([^{}]{1,60})\}\}/gu;

/** What is wrong with a text, in the order of its lines; empty when it can be used. */
export function wordingFaults(text: string, known: readonly string[]): readonly WordingFault[] {
  return text.split('\n').flatMap((words, index) => {
    const line = index + 1;
    const names = [...words.matchAll(field)].map(([, name = '']) => name.trim());
    const unknown = names.filter((name) => !known.includes(name));
    const left = words.replaceAll(field, '');
    return [
      ...unknown.map((name): WordingFault => ({ line, reason: 'unknown-field', field: name })),
      ...(/\{\{|\}\}/u.test(left) ? [{ line, reason: 'open-braces', field: '' } as const] : []),
    ];
  });
}

/** The text with its fields filled in; a field without value stays as it stands, so that it is noticed. */
export function fillWording(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(field, (whole, name: string) =>
    Object.hasOwn(values, name.trim()) ? (values[name.trim()] ?? whole) : whole,
  );
}

/** Paragraphs, each of one or more lines. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text
    .replaceAll('\r', '')
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n'));
}
