/** A word, a mark or a literal of SQL, and where it stands. Words are in lower case; strings are one token. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In how many parentheses it stands; a parenthesis stands outside its own. */
  readonly depth: number;
}

const shapes =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\$(?<tag>\w*)\$|'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_]\w*|\d[\w.]*|[()[\],;]|[^\sA-Za-z_\d()[\],;'"$]+|\$\d+/gu;

/** The tokens of SQL or PL/pgSQL, without comments and the quotes of a function's body. */
export function readTokens(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const found of sql.matchAll(shapes)) {
    const [text] = found;
    if (text.startsWith('--') || text.startsWith('/*') || found.groups?.['tag'] !== undefined) continue;
    if (text === ')') depth -= 1;
    tokens.push({
      text: /^\w/u.test(text) ? text.toLowerCase() : text,
      start: found.index,
      end: found.index + text.length,
      depth,
    });
    if (text === '(') depth += 1;
  }
  return tokens;
}
