import { skipSpace, tokenAt, type Token } from './json-tokens.ts';

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
    const start = skipSpace(text, at);
    const token = tokenAt(text, start);
    const next: Expectation | null = token === null ? null : step(expected, token, open);
    if (token === null || next === null) return start;
    expected = next;
    at = token.end;
  }
  return skipSpace(text, at);
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
