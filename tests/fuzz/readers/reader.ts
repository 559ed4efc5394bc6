import fc from 'fast-check';
import { longestText } from '../inputs/texts.ts';
import { flawIn } from './flaw-in.ts';

/** Something that reads what a user, a file or an operator gives, with inputs for it. */
export interface Reader {
  readonly name: string;
  /** Of the inputs; 1 for most, less for what starts a thread or calculates a whole plan. */
  readonly share: number;
  readonly property: fc.IAsyncProperty<[unknown]>;
  /** How often it ran, and how often it took what it was given: a reader that refuses everything is not tried. */
  readonly counts: { runs: number; taken: number };
}

interface ReaderOptions {
  readonly share?: number;
  /** Errors by which it says that it cannot read something, as its documentation tells. */
  readonly says?: readonly (abstract new (...values: never[]) => Error)[];
  /** Fields of its outcome that may be undefined, as their type tells. */
  readonly mayLack?: readonly string[];
}

/** Milliseconds of this thread that reading 64 kB, or less, may take; ten times as much may take ten times as long. */
const mostMilliseconds = 250;

/**
 * The rule for every reader: it gives an outcome or says what it cannot read in the way it documents; it throws nothing
 * else, gives no number that is none, takes no more than its time, and leaves alone what it was given and what all
 * objects share.
 */
export function reader<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  read: (input: Input) => unknown,
  { share = 1, says = [], mayLack = [] }: ReaderOptions = {},
): Reader {
  const counts = { runs: 0, taken: 0 };
  const outcomeOf = async (input: Input) => {
    try {
      return await read(input);
    } catch (error) {
      if (says.some((kind) => error instanceof kind)) return null;
      throw error;
    }
  };
  const property = fc.asyncProperty(inputs, async (input) => {
    const before = pictureOf(input);
    const most = mostMilliseconds * Math.max(1, before.length / longestText);
    let shortest = Infinity;
    let outcome: unknown;
    // The collector, or a compiler that is not done yet, may be what took long: only reading takes long each time.
    for (let tries = 0; tries < 4 && shortest > most; tries += 1) {
      const start = process.threadCpuUsage();
      outcome = await outcomeOf(input);
      const { user, system } = process.threadCpuUsage(start);
      shortest = Math.min(shortest, (user + system) / 1000);
    }
    if (shortest > most) throw new Error(`It took ${Math.round(shortest)} ms.`);
    if (pictureOf(input) !== before) throw new Error('It changed its input.');
    if (!arePrototypesWhole()) throw new Error('It changed what all objects share.');
    const flaw = flawIn(outcome, new Set(mayLack));
    if (flaw !== null) throw new Error(`It gave ${flaw}.`);
    counts.runs += 1;
    if (isTaken(outcome)) counts.taken += 1;
  });
  return { name, share, counts, property };
}

/** Whether something was read: of several outcomes, at least one. */
function isTaken(outcome: unknown): boolean {
  if (Array.isArray(outcome)) return outcome.some(isTaken);
  if (typeof outcome !== 'object' || outcome === null) return outcome !== null && outcome !== false;
  return !('ok' in outcome) || outcome.ok === true;
}

/** What an input is, to see afterwards whether it still is. */
function pictureOf(input: unknown): string {
  if (typeof input === 'string') return input;
  if (input instanceof Uint8Array) return Buffer.from(input).toString('base64');
  return JSON.stringify(input) ?? '';
}

const shared: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Map.prototype,
  String.prototype,
  Function.prototype,
];
const countOf = () => shared.flatMap((each: object) => Reflect.ownKeys(each)).length;
const atFirst = countOf();

function arePrototypesWhole(): boolean {
  return countOf() === atFirst && Object.getPrototypeOf({}) === Object.prototype;
}
