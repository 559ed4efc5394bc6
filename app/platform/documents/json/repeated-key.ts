import { skipSpace, tokenAt } from './json-tokens.ts';

/** A name that stands twice in one object, and where the second one begins. */
export interface RepeatedKey {
  readonly key: string;
  /** The object, such as `['measures', 2]`. */
  readonly path: readonly (string | number)[];
  readonly place: number;
}

interface OpenObject {
  readonly kind: 'object';
  readonly keys: Set<string>;
  key: string;
}

interface OpenList {
  readonly kind: 'list';
  index: number;
}

/**
 * The first name that an object has twice; null when there is none. JavaScript's own parser keeps the last of the two
 * and says nothing: what the first one held would be lost (RFC 8259, section 4).
 *
 * @param text is JSON
 */
export function findRepeatedKey(text: string): RepeatedKey | null {
  const open: (OpenObject | OpenList)[] = [];
  let isKeyDue = false;
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const token = tokenAt(text, at);
    if (token === null) return null;
    const inner = open.at(-1);
    if (isKeyDue && token.kind === 'string' && inner?.kind === 'object') {
      const key = JSON.parse(text.slice(at, token.end)) as string;
      if (inner.keys.has(key)) return { key, path: pathOf(open.slice(0, -1)), place: at };
      inner.keys.add(key);
      inner.key = key;
    }
    if (token.mark === '{') open.push({ kind: 'object', keys: new Set(), key: '' });
    else if (token.mark === '[') open.push({ kind: 'list', index: 0 });
    else if (token.mark === '}' || token.mark === ']') open.pop();
    else if (token.mark === ',' && inner?.kind === 'list') inner.index += 1;
    isKeyDue = token.mark === '{' || (token.mark === ',' && inner?.kind === 'object');
    at = token.end;
  }
  return null;
}

function pathOf(open: readonly (OpenObject | OpenList)[]): readonly (string | number)[] {
  return open.map((each) => (each.kind === 'object' ? each.key : each.index));
}
