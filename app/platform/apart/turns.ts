/** Too many others, or too much of one's own, is under way already. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

export interface TurnLimits {
  /** How many pieces of work go on at the same time. */
  readonly atOnce: number;
  /** How many wait for a turn; whoever comes next is sent away. */
  readonly waiting: number;
  /** How many of one owner are going on or waiting together, so that nobody takes all turns. */
  readonly perOwner: number;
}

export interface Turns {
  /**
   * Does `work` when it is its turn, in the order of asking.
   * @throws BusyError when too much waits already
   */
  take<Value>(owner: string, work: () => Promise<Value>): Promise<Value>;
}

/** Keeps heavy work within bounds for the whole program. */
export function createTurns({ atOnce, waiting, perOwner }: TurnLimits): Turns {
  const queue: (() => void)[] = [];
  const owned = new Map<string, number>();
  let going = 0;

  return {
    async take(owner, work) {
      const own = owned.get(owner) ?? 0;
      const mustWait = going >= atOnce;
      if (own >= perOwner || (mustWait && queue.length >= waiting))
        throw new BusyError('Too much is waiting.');
      owned.set(owner, own + 1);
      try {
        if (mustWait) await new Promise<void>((resolve) => queue.push(resolve));
        else going += 1;
        try {
          return await work();
        } finally {
          // The turn goes to who waits longest; only without anyone waiting it is given back.
          const next = queue.shift();
          if (next === undefined) going -= 1;
          else next();
        }
      } finally {
        const left = (owned.get(owner) ?? 1) - 1;
        if (left === 0) owned.delete(owner);
        else owned.set(owner, left);
      }
    },
  };
}
