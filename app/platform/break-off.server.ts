const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;
const signals = Object.keys(codes) as Signal[];
const tidies = new Set<() => Promise<unknown>>();

/**
 * Has `tidy` run when a command is broken off (Ctrl-C, a scheduler that stops it) before the program ends, for what would
 * stay behind otherwise. A second signal ends it at once.
 *
 * @returns to be called when there is nothing to tidy any more
 */
export function whenBrokenOff(tidy: () => Promise<unknown>): () => void {
  tidies.add(tidy);
  if (tidies.size === 1) for (const signal of signals) process.once(signal, end);
  return () => {
    tidies.delete(tidy);
    if (tidies.size === 0) for (const signal of signals) process.off(signal, end);
  };
}

function end(signal: Signal): void {
  for (const each of signals) process.off(each, end);
  void Promise.allSettled([...tidies].map((tidy) => tidy())).then(() => process.exit(codes[signal]));
}
