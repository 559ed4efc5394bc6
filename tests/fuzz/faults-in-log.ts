/**
 * What the program logged as faults, by kind and place, with how often: errors, and answers of 500 whether or not
 * somebody waited for them. `unfit` are the pages where what was sent was refused as a whole instead of at a field.
 */
export function faultsIn(log: string): {
  readonly faults: Readonly<Record<string, number>>;
  readonly unfit: readonly string[];
  /** How many forms were refused as too large: the connection may end before whoever sent one reads that. */
  readonly tooLarge: number;
} {
  const faults: Record<string, number> = {};
  const unfit = new Set<string>();
  let tooLarge = 0;
  for (const line of log.split('\n').filter(Boolean)) {
    const entry = JSON.parse(line) as Readonly<Record<string, string | number | null>>;
    if (entry['event'] === 'input-unfit') unfit.add(`${entry['method']} ${entry['path']}`);
    if (entry['event'] === 'request' && entry['status'] === 413) tooLarge += 1;
    // A machine that is too busy to connect in time is no fault of the program.
    if (entry['message'] === 'Connection terminated due to connection timeout') continue;
    if (entry['level'] !== 'error' && !(entry['event'] === 'request' && entry['status'] === 500)) continue;
    const kind = ['event', 'error', 'code', 'constraint', 'message', 'path'].map((name) => entry[name] ?? '');
    const described = [...kind, placeIn(String(entry['stack'] ?? ''))].join(' | ');
    faults[described] = (faults[described] ?? 0) + 1;
  }
  return { faults, unfit: [...unfit], tooLarge };
}

/** The first line of a stack that is ours. */
function placeIn(stack: string): string {
  const own = stack.split('\n').find((line) => !line.includes('node_modules') && !line.includes('node:'));
  return (own ?? '').trim();
}
