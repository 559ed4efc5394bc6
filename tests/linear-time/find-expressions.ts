import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** A regular expression in the sources. */
export interface FoundExpression {
  /** File and line, such as `app/kernel/parse-euro.ts:34`. */
  readonly place: string;
  /** Null where it is put together while the program runs. */
  readonly source: string | null;
  readonly flags: string;
}

/** Everything that runs with text from outside. Tests are not searched: they choose their own texts. */
const searched = ['app/**/*.{ts,tsx}', 'server/**/*.ts', 'scripts/**/*.{ts,mjs}'];

/** Every regular expression in the project: literals, and calls of `RegExp`. */
export function findExpressions(): readonly FoundExpression[] {
  return searched
    .flatMap((pattern) => globSync(pattern, { cwd: projectRoot }))
    .filter((path) => !/\.test\.tsx?$/u.test(path) && !path.includes('/fixtures/'))
    .toSorted()
    .flatMap((path) => expressionsIn(path, readFileSync(join(projectRoot, path), 'utf8')));
}

/** The regular expressions in one source text. */
export function expressionsIn(path: string, text: string): readonly FoundExpression[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: FoundExpression[] = [];
  const placeOf = ({ start }: { readonly start: number }) =>
    `${path}:${text.slice(0, start).split('\n').length}`;
  const made = (node: CallLike) => {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
    const [source, flags] = node.arguments;
    found.push({ place: placeOf(node), source: constantOf(source), flags: constantOf(flags) ?? '' });
  };
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      found.push({ place: placeOf(node), source: node.regex.pattern, flags: node.regex.flags });
    },
    CallExpression: made,
    NewExpression: made,
  }).visit(program);
  return found;
}

interface CallLike {
  readonly start: number;
  readonly callee: { readonly type: string; readonly name?: unknown };
  readonly arguments: readonly { readonly type: string }[];
}

/** The text of an argument that stands there whole; null for one that has to be worked out. */
function constantOf(argument: { readonly type: string } | undefined): string | null {
  if (argument === undefined || argument.type !== 'Literal' || !('value' in argument)) return null;
  return typeof argument.value === 'string' ? argument.value : null;
}
