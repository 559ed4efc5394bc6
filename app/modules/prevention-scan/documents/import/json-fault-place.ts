const space = /[ \t\r\n]*/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
// oxlint-disable-next-line no-control-regex -- JSON forbids control characters within a string
const plain = /[^"\\\u0000-\u001F]*/uy;
const escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy;

type Expectation = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end';

/**
 * Where text stops being JSON: the index of the first character that cannot stand there, or the text's length
 * when it ends too soon. JavaScript's own parser tells the place for some mistakes only.
 */
export function jsonFaultPlace(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let at = 0;
  while (open.length > 0 || at === 0) {
    const start = skip(space, text, at);
    const token = tokenAt(text, start);
    const next: Expectation | null = token === null ? null : step(expected, token, open);
    if (token === null || next === null) return start;
    expected = next;
    at = token.end;
  }
  return skip(space, text, at);
}

interface Token {
  readonly kind: 'string' | 'scalar' | 'mark';
  readonly mark: string;
  readonly end: number;
}

/** What begins here; null when nothing of JSON does. */
function tokenAt(text: string, at: number): Token | null {
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

/** What is expected after this token; null when the token cannot stand here. Keeps `open` up to date. */
function step(expected: Expectation, { kind, mark }: Token, open: ('[' | '{')[]): Expectation | null {
  const isValueDue = expected === 'value' || expected === 'value-or-end';
  const isKeyDue = expected === 'key' || expected === 'key-or-end';
  if (kind === 'string' && isKeyDue) return 'colon';
  if (kind !== 'mark') return isValueDue ? 'comma-or-end' : null;
  if (mark === ':') return expected === 'colon' ? 'value' : null;
  if (mark === ',') return expected !== 'comma-or-end' ? null : open.at(-1) === '{' ? 'key' : 'value';
  if (mark === '[' || mark === '{') {
    if (!isValueDue) return null;
    open.push(mark);
    return mark === '[' ? 'value-or-end' : 'key-or-end';
  }
  const mayEnd = expected === 'comma-or-end' || expected === (mark === ']' ? 'value-or-end' : 'key-or-end');
  return mayEnd && open.pop() === (mark === ']' ? '[' : '{') ? 'comma-or-end' : null;
}

/** Where this expression, which fits nothing as well, ends. */
function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
