/** What this looks at of Babel's path of a node. */
interface BabelPath {
  readonly node: { readonly type: string; readonly test?: unknown };
  toString(): string;
}

/**
 * Leaves out what no test can tell apart: branches that the types say cannot be reached, and errors that only a fault in
 * the program throws.
 */
function shouldIgnore(path: BabelPath): string | undefined {
  const { node } = path;
  if (node.type === 'ThrowStatement') return 'Thrown for a fault in the program.';
  return node.type === 'SwitchCase' && node.test === null && String(path).includes('satisfies never')
    ? 'The types say that it cannot be reached.'
    : undefined;
}

/** A plugin of Stryker, which loads this file by its name. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'impossible', value: { shouldIgnore } }];
