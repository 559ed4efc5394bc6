const space = /[ \t\r\n]*/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
// oxlint-disable-next-line no-control-regex -- JSON forbids control characters within a string
const plain = /[^"\\\u0000-\u001F]*/uy;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy;

/** A piece of JSON: a text, a number or word, or a mark. */
export interface Token {
  readonly kind: 'string' | 'scalar' | 'mark';
  readonly mark: string;
  readonly end: number;
}

/** What begins at this place, behind white space; null when nothing of JSON does. */
export function tokenAt(text: string, at: number): Token | null {
  const mark = text.slice(at, at + 1);
  if (mark !== '' && '[]{},:'.includes(mark)) return { kind: 'mark', mark, end: at + 1 };
  const end = mark === '"' ? endOfString(text, at + 1) : skip(scalar, text, at);
  return end === null || end === at ? null : { kind: mark === '"' ? 'string' : 'scalar', mark, end };
}

/** Piece by piece: one expression for the whole of a string of megabytes runs out of room. */
function endOfString(text: string, from: number): number | null {
  let at = from;
  for (;;) {
    at = skip(plain, text, at);
    if (text[at] === '"') return at + 1;
    const next = skip(escape, text, at);
    if (next === at) return null;
    at = next;
  }
}

/** Where white space ends. */
export function skipSpace(text: string, at: number): number {
  return skip(space, text, at);
}

/** Where this expression, which fits nothing as well, ends. */
function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
