const token =
  // oxlint-disable-next-line no-control-regex -- JSON forbids control characters within a string
  /[ \t\r\n]*(?:(?<string>"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(?<scalar>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<mark>[[\]{},:]))/uy;

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
    token.lastIndex = at;
    const found = token.exec(text);
    const next: Expectation | null = found === null ? null : step(expected, found.groups ?? {}, open);
    if (found === null || next === null) return skipSpace(text, at);
    expected = next;
    at = token.lastIndex;
  }
  return skipSpace(text, at);
}

/** What is expected after this token; null when the token cannot stand here. Keeps `open` up to date. */
function step(
  expected: Expectation,
  { string, scalar, mark }: Record<string, string | undefined>,
  open: ('[' | '{')[],
): Expectation | null {
  const isValueDue = expected === 'value' || expected === 'value-or-end';
  const isKeyDue = expected === 'key' || expected === 'key-or-end';
  if (string !== undefined && isKeyDue) return 'colon';
  if (string !== undefined || scalar !== undefined) return isValueDue ? 'comma-or-end' : null;
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

function skipSpace(text: string, at: number): number {
  const space = /[ \t\r\n]*/uy;
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}
