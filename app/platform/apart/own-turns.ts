import { createTurns, type TurnLimits, type Turns } from './turns.ts';

/**
 * A line for each owner: whoever asks much at once waits behind the own requests, and not others behind them.
 * `take` throws BusyError when too much of the owner waits already.
 */
export function createOwnTurns(limits: Pick<TurnLimits, 'atOnce' | 'waiting'>): Turns {
  const lines = new Map<string, { readonly turns: Turns; asking: number }>();
  return {
    async take(owner, work) {
      const line = lines.get(owner) ?? { turns: createTurns({ ...limits, perOwner: Infinity }), asking: 0 };
      lines.set(owner, line);
      line.asking += 1;
      try {
        return await line.turns.take(owner, work);
      } finally {
        line.asking -= 1;
        if (line.asking === 0) lines.delete(owner);
      }
    },
  };
}
