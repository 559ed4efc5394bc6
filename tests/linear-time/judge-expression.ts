import type { FoundExpression } from './find-expressions.ts';

// The library's other back ends are programs for one kind of computer; this one is JavaScript and always there.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

/** Without `*`, `+` or `{n,}` an expression looks at so many characters from each place, and no more. */
const unbounded = /[*+]|\{\d+,\}/u;

/**
 * Why an expression may take more than linear time on some text; null when it takes linear time on every text.
 * What cannot be judged in time is no better than what is bad.
 */
export function judgeExpression({ source, flags }: Pick<FoundExpression, 'source' | 'flags'>): string | null {
  if (source === null) return 'is put together while the program runs';
  if (!unbounded.test(source)) return null;
  const judged = checkSync(source, flags, { timeout: 60_000 });
  if (judged.status === 'safe') return null;
  if (judged.status === 'unknown') return `cannot be judged (${judged.error.kind})`;
  return `takes ${judged.complexity.summary} time`;
}
