import { readTokens, type Token } from './read-tokens.ts';

/*
 * Which conditions can be left out of SQL, so that something is allowed that was not.
 *
 * Rule: each term of an AND becomes `true`, wherever it stands: in a branch of an OR and in a sub-select too. A condition
 * of WHERE, ON or HAVING that is no AND becomes `true` as a whole. An IF that raises an exception becomes `false`, as a
 * whole and each branch of its OR.
 * Source: the grammar of PostgreSQL 18; its deparsed expressions put every AND and OR in parentheses of its own, and
 * PL/pgSQL is read as it was written, so that AND binds more tightly than OR, and the AND of BETWEEN is none.
 * Example: `(a AND (b OR (c AND d)))` gives a, (b OR (c AND d)), c and d.
 */

/** A condition, from `start` up to `end`, and what takes its place to leave it out. */
export interface Condition {
  readonly start: number;
  readonly end: number;
  readonly without: 'true' | 'false';
}

const opening = new Set(['where', 'on', 'having', 'if', 'elsif', '(']);
const closing = new Set(
  [
    'group order limit union except intersect returning for then loop window having where on',
    'join left right inner full cross natural do end else when',
  ].flatMap((line) => line.split(' ')),
);

/** The conditions of a whole expression, or of the definition of a function. */
export function findConditions(sql: string): readonly Condition[] {
  const tokens = readTokens(sql);
  const found = new Map<string, Condition>();
  const add = (condition: Condition) => found.set(`${condition.start} ${condition.end}`, condition);
  for (const [at, token] of tokens.entries()) {
    if (!opening.has(token.text) || isNoCondition(tokens, at)) continue;
    const branches = readBranches(tokens, at + 1);
    const isGuard = (token.text === 'if' || token.text === 'elsif') && raises(tokens, at);
    const isApart =
      token.text === '(' || token.text === 'if' || token.text === 'elsif' || isAndInside(tokens, at + 1);
    for (const condition of isGuard ? guardsOf(branches) : termsOf(branches, isApart)) add(condition);
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** `ON CONFLICT`, `END IF`, `IF NOT FOUND` of a statement that wrote, and a list or sub-select in parentheses. */
function isNoCondition(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1]?.text, tokens[at]?.text, tokens[at + 1]?.text ?? ''];
  if (token === 'on') return after === 'conflict' || after === 'constraint';
  if (token === 'if') return before === 'end';
  return token === '(' && (after === 'select' || after === 'with' || after === ')');
}

type Term = Pick<Condition, 'start' | 'end'>;

/** The branches of an OR that begins at `from`, each with its terms of an AND. */
function readBranches(tokens: readonly Token[], from: number): readonly (readonly Term[])[] {
  const branches: Term[][] = [[]];
  let first = from;
  let isBetween = false;
  const depth = tokens[from]?.depth ?? 0;
  const close = (at: number) => {
    const [start, end] = [tokens[first], tokens[at - 1]];
    if (at > first && start !== undefined && end !== undefined)
      branches.at(-1)?.push({ start: start.start, end: end.end });
    first = at + 1;
  };
  for (let at = from; ; at += 1) {
    const token = tokens[at];
    if (token !== undefined && token.depth > depth) continue;
    // A parenthesis that opens stands at the depth of what it stands in.
    if (token === undefined || token.depth < depth || isEnd(token, tokens[at - 1])) {
      close(at);
      return branches;
    }
    if (token.text === 'between') isBetween = true;
    else if (token.text === 'and' && isBetween) isBetween = false;
    else if (token.text === 'and') close(at);
    else if (token.text === 'or') {
      close(at);
      branches.push([]);
    }
  }
}

function isEnd(token: Token, before: Token | undefined): boolean {
  // `is distinct from` and `case … end` hold words that end nothing here.
  return token.text === ';' || token.text === ',' || (closing.has(token.text) && before?.text !== '.');
}

/** Whether the condition at `from` is an AND in parentheses: its terms are conditions, and it adds nothing as a whole. */
function isAndInside(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.text !== '(') return false;
  const inside = readBranches(tokens, from + 1);
  return inside.length === 1 && (inside[0]?.length ?? 0) > 1;
}

/** `isApart`: the whole is no condition of its own beside its terms. */
function termsOf(branches: readonly (readonly Term[])[], isApart: boolean): readonly Condition[] {
  const terms = branches.filter((branch) => branch.length > 1).flat();
  const whole = !isApart && (branches.length > 1 || terms.length === 0) ? wholeOf(branches) : [];
  return [...terms, ...whole].map((term) => ({ ...term, without: 'true' as const }));
}

function guardsOf(branches: readonly (readonly Term[])[]): readonly Condition[] {
  const parts = branches.length > 1 ? branches.flatMap((branch) => wholeOf([branch])) : [];
  return [...wholeOf(branches), ...parts].map((part) => ({ ...part, without: 'false' as const }));
}

function wholeOf(branches: readonly (readonly Term[])[]): readonly Term[] {
  const terms = branches.flat();
  const [first, last] = [terms[0], terms.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

/** Whether what an IF leads to is an exception. */
function raises(tokens: readonly Token[], at: number): boolean {
  const then = tokens.findIndex(({ text }, index) => index > at && text === 'then');
  return tokens[then + 1]?.text === 'raise';
}
