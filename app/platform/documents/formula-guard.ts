const looksLikeFormula = /^'*[=+\-@\t\r]/u;
const guarded = /^'+[=+\-@\t\r]/u;

/**
 * Keeps a spreadsheet from taking free text for a formula (`=cmd…`): an apostrophe before it makes it text.
 * Source: OWASP, CSV Injection. `unguardFormula` takes it off again, whatever the text was.
 */
export function guardFormula(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
