import { createTurns, type TurnLimits, type Turns } from './turns.ts';

export interface OwnTurnLimits extends Pick<TurnLimits, 'atOnce' | 'waiting'> {
  /** How many go on at the same time of all owners together. */
  readonly inAll: number;
  /** How long work counts among all: after that it waits for something, rather than being worked on. */
  readonly countsForMs: number;
}

/**
 * A line for each owner: whoever asks much at once waits behind the own requests, and not others behind them.
 * `take` throws BusyError when too much of the owner waits already.
 */
export function createOwnTurns({ inAll, countsForMs, ...own }: OwnTurnLimits): Turns {
  const lines = new Map<string, { readonly turns: Turns; asking: number }>();
  const all = createTurns({ atOnce: inAll, waiting: Infinity, perOwner: Infinity });

  /** Does the work in a turn among all, which ends with the work or when it has counted long enough. */
  async function takeAmongAll<Value>(owner: string, work: () => Promise<Value>): Promise<Value> {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    void all.take(owner, async () => {
      begin();
      const timer = setTimeout(end, countsForMs);
      await ended;
      clearTimeout(timer);
    });
    await begun;
    try {
      return await work();
    } finally {
      end();
    }
  }

  return {
    async take(owner, work) {
      const line = lines.get(owner) ?? { turns: createTurns({ ...own, perOwner: Infinity }), asking: 0 };
      lines.set(owner, line);
      line.asking += 1;
      try {
        return await line.turns.take(owner, () => takeAmongAll(owner, work));
      } finally {
        line.asking -= 1;
        if (line.asking === 0) lines.delete(owner);
      }
    },
  };
}
