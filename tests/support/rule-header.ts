/** The parts of the comment at the top of a file with a rule; a part that is not there is empty. */
export interface RuleHeader {
  readonly rule: string;
  readonly source: string;
  readonly example: string;
}

/** One case worked out by hand, as the header writes it: `` `expression` is `value` ``, or throws it. */
export interface WorkedExample {
  readonly expression: string;
  readonly outcome: 'is' | 'throws';
  readonly expected: string;
}

/** Reads the block comment that a file begins with; null where it begins with anything else. */
export function ruleHeaderOf(text: string): RuleHeader | null {
  const comment = /^\/\*\n(?<lines>[^]*?)\n \*\/\n/u.exec(text)?.groups?.['lines'];
  if (comment === undefined) return null;
  const parts = { rule: '', source: '', example: '' };
  let part: keyof RuleHeader | null = null;
  for (const line of comment.split('\n').map((written) => written.replace(/^ \*\s*/u, ''))) {
    const opened = /^(?<name>Rule|Source|Example):(?: |$)/u.exec(line)?.groups?.['name'];
    if (opened !== undefined) part = opened.toLowerCase() as keyof RuleHeader;
    if (part !== null) parts[part] += ` ${line.replace(/^(?:Rule|Source|Example):\s*/u, '')}`;
  }
  return { rule: parts.rule.trim(), source: parts.source.trim(), example: parts.example.trim() };
}

/** Every case of the example that can be worked out again; the words between them are for people. */
export function workedExamplesOf({ example }: RuleHeader): readonly WorkedExample[] {
  const pairs = example.matchAll(/`(?<expression>[^`]+)` (?<outcome>is|throws) `(?<expected>[^`]+)`/gu);
  return Array.from(pairs, ({ groups = {} }) => ({
    expression: groups['expression'] ?? '',
    outcome: groups['outcome'] === 'throws' ? 'throws' : 'is',
    expected: groups['expected'] ?? '',
  }));
}
