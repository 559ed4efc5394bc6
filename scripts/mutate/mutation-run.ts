/** What became of one deliberate fault. `unseen`: no test ran the code; `unfit`: it cannot be run at all. */
export type Fate = 'killed' | 'survived' | 'unseen' | 'unfit';

/** One deliberate fault: in what place, a file and line or a policy, and what became otherwise there. */
export interface Mutant {
  readonly place: string;
  readonly change: string;
  readonly fate: Fate;
  /** Row of the scores that it counts in, where a run has more than one. */
  readonly part?: string;
}

export interface MutationOptions {
  /** How many mutants are tried beside each other. */
  readonly concurrency: number;
  /** Also those in what is made once, when a file is loaded: every test has to run again for each of them. */
  readonly withConstants: boolean;
  /** Of a run that can be narrowed: policies of this table, or the function of this name. */
  readonly table: string | null;
  readonly module: string | null;
  /** Tries one in so many. */
  readonly every: number;
  /** Goes on where the last run stopped, and tries again what that did not notice. */
  readonly isResumed: boolean;
}

/** Something of which it is tried whether tests notice that it breaks. */
export interface MutationRun {
  /** As it is called after `--only`. */
  readonly name: string;
  readonly run: (options: MutationOptions) => Promise<readonly Mutant[]>;
}

/** Killed mutants as a percentage of those that could be run; null without any. */
export function mutationScore(mutants: readonly Mutant[]): number | null {
  const fit = mutants.filter(({ fate }) => fate !== 'unfit');
  return fit.length === 0 ? null : (100 * fit.filter(({ fate }) => fate === 'killed').length) / fit.length;
}
