import { formerPieces } from './former-columns.ts';
import { readClues, type Clues, type DumpRow } from './dump.ts';
import { namesOfTown, sexesInTown } from './invented-names.ts';

export interface Guess {
  readonly givenNames: string;
  readonly prefix: string | null;
  readonly familyName: string;
}

interface Name {
  readonly text: string;
  readonly prefix: string | null;
  /** Natural logarithm of how often it occurs. */
  readonly prior: number;
  readonly pieces: readonly number[];
  readonly size: number;
  readonly prefixSize: number | 'absent';
}

interface NameGroup {
  readonly prior: number;
  readonly given: readonly Name[];
  readonly families: readonly Name[];
}

/**
 * Guesses the name of every person of a dump, without keys: what a patient attacker does who knows the program and how
 * often names occur.
 *
 * 1. The size of each value leaves few names; how often those occur says which are likely.
 * 2. Names that are likely say which pieces stand in which rows; a mark that stands in the same rows stands for that
 *    piece (by likelihood ratio). Marks that are understood make names surer, and so on, round after round.
 */
export function guessNames(rows: readonly DumpRow[], rounds = 5): readonly Guess[] {
  const clues = readClues(rows);
  const pieces = new Map<string, number>();
  const groups = { woman: groupsOf('woman', pieces), man: groupsOf('man', pieces) };
  const fits = new Map<string, readonly NameGroup[]>();
  const fitting = clues.map((clue) => {
    const alike = JSON.stringify([clue.sex, clue.sizes]);
    const found =
      fits.get(alike) ??
      (clue.sex === null ? sexesInTown : [clue.sex]).flatMap((sex) =>
        groups[sex].map((group) => fit(group, clue, sex)),
      );
    fits.set(alike, found);
    return found;
  });
  let meaning: Meaning | null = null;
  const useful = clues.some(({ marks }) => marks.length > 0) ? rounds : 0;
  for (let round = 0; round < useful; round += 1) {
    const expected = clues.map((clue, no) =>
      expectedPieces(fitting[no] ?? [], evidenceOf(clue, meaning, pieces.size), pieces.size),
    );
    meaning = understandMarks(clues, expected, pieces.size, Math.min(1, 0.3 + round / 10));
  }
  const last = meaning;
  if (last !== null)
    return clues.map((clue, no) => mostLikely(fitting[no] ?? [], evidenceOf(clue, last, pieces.size)));
  // Without marks, rows that look alike get the same guess.
  const nothing = new Float64Array(pieces.size);
  const guesses = new Map([...fits.values()].map((each) => [each, mostLikely(each, nothing)]));
  return fitting.map((each) => guesses.get(each) ?? mostLikely(each, nothing));
}

function groupsOf(sex: 'woman' | 'man', pieces: Map<string, number>): readonly NameGroup[] {
  const numbersOf = (found: ReadonlySet<string>) =>
    Array.from(found, (piece) => {
      const no = pieces.get(piece) ?? pieces.size;
      pieces.set(piece, no);
      return no;
    });
  return namesOfTown[sex].map(({ share, given, families }) => ({
    prior: Math.log(share),
    given: given.map(({ text, part }) => ({
      text,
      prefix: null,
      prior: Math.log(part),
      pieces: numbersOf(formerPieces({ workingName: text })),
      size: Buffer.byteLength(text),
      prefixSize: 'absent' as const,
    })),
    families: families.map(({ text, prefix, part }) => ({
      text,
      prefix,
      prior: Math.log(part),
      pieces: numbersOf(formerPieces({ workingName: text })),
      size: Buffer.byteLength(text),
      prefixSize: prefix === null ? ('absent' as const) : Buffer.byteLength(prefix),
    })),
  }));
}

/** The names that have the sizes of this row. */
function fit(group: NameGroup, { sizes }: Clues, sex: string): NameGroup {
  const has = (size: number | 'absent', seen: number | 'absent' | null) => seen === null || seen === size;
  return {
    prior: group.prior + (sex === 'woman' ? Math.log(0.25) : Math.log(0.75)),
    given: group.given.filter(({ size }) => has(size, sizes.givenNames)),
    families: group.families.filter(
      ({ size, prefixSize }) => has(size, sizes.familyName) && has(prefixSize, sizes.prefix),
    ),
  };
}

/** For each mark the pieces it may stand for, as `weight = probability / how often the mark occurs`. */
type Meaning = ReadonlyMap<number, readonly { readonly piece: number; readonly weight: number }[]>;

const unseen = 0.01;

/** Per piece, how much the marks of a row speak for (above 0) or against it. */
function evidenceOf({ marks }: Clues, meaning: Meaning | null, size: number): Float64Array {
  const evidence = new Float64Array(size);
  if (meaning === null) return evidence;
  evidence.fill(unseen);
  for (const mark of marks)
    for (const { piece, weight } of meaning.get(mark) ?? [])
      evidence[piece] = (evidence[piece] ?? 0) + weight;
  return evidence.map((value) => Math.log(value));
}

const score = (name: Name, evidence: Float64Array) =>
  name.pieces.reduce((sum, piece) => sum + (evidence[piece] ?? 0), name.prior);

interface Scored {
  readonly scores: readonly number[];
  readonly sum: number;
}

/** Scores of all names in a list, and the logarithm of their sum. */
function scoreAll(names: readonly Name[], evidence: Float64Array): Scored {
  const scores = names.map((name) => score(name, evidence));
  return { scores, sum: logSum(scores) };
}

function logSum(values: readonly number[]): number {
  const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
  if (most === -Infinity) return -Infinity;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** How likely each piece is to stand in the row: pairs of piece and probability, those that matter. */
function expectedPieces(
  groups: readonly NameGroup[],
  evidence: Float64Array,
  size: number,
): readonly (readonly [number, number])[] {
  const scored = groups.map((group) => ({
    group,
    given: scoreAll(group.given, evidence),
    families: scoreAll(group.families, evidence),
  }));
  const total = logSum(scored.map(({ group, given, families }) => group.prior + given.sum + families.sum));
  const probability = new Float64Array(size);
  const add = (names: readonly Name[], { scores, sum }: Scored, weight: number) => {
    for (const [no, name] of names.entries()) {
      const chance = Math.exp((scores[no] ?? -Infinity) - sum + weight);
      if (chance > 1e-4)
        for (const piece of name.pieces) probability[piece] = (probability[piece] ?? 0) + chance;
    }
  };
  for (const { group, given, families } of scored) {
    const weight = group.prior + given.sum + families.sum - total;
    if (weight < -9 || Number.isNaN(weight)) continue;
    add(group.given, given, weight);
    add(group.families, families, weight);
  }
  const found: [number, number][] = [];
  for (const [piece, chance] of probability.entries())
    if (chance > 0.002) found.push([piece, Math.min(0.98, chance)]);
  return found;
}

/**
 * Which piece each mark stands for: a piece that is expected with probability e stands in the row, and then its mark
 * does too; otherwise a mark is there as often as anywhere. `trust` keeps early rounds from being too sure.
 */
function understandMarks(
  clues: readonly Clues[],
  expected: readonly (readonly (readonly [number, number])[])[],
  pieceCount: number,
  trust: number,
): Meaning {
  const occurrences = new Map<number, number>();
  for (const { marks } of clues)
    for (const mark of marks) occurrences.set(mark, (occurrences.get(mark) ?? 0) + 1);
  const markCount = Math.max(0, ...occurrences.keys()) + 1;
  const base = Float64Array.from(
    { length: markCount },
    (_, mark) => Math.max(1, occurrences.get(mark) ?? 0) / clues.length,
  );
  const absent = new Float64Array(pieceCount);
  const present = Array.from({ length: pieceCount }, () => new Map<number, number>());
  for (const [no, { marks }] of clues.entries())
    for (const [piece, chance] of expected[no] ?? []) {
      const without = Math.log(1 - chance);
      absent[piece] = (absent[piece] ?? 0) + without;
      const row = present[piece];
      if (row === undefined) continue;
      for (const mark of marks)
        row.set(mark, (row.get(mark) ?? 0) + Math.log(1 - chance + chance / (base[mark] ?? 1)) - without);
    }
  const meaning = new Map<number, { piece: number; weight: number }[]>();
  for (const [piece, row] of present.entries()) {
    const entries = [...row].map(([mark, gain]) => [mark, trust * (gain + (absent[piece] ?? 0))] as const);
    // 0 stands for «its mark is not among these».
    const total = logSum([...entries.map(([, gain]) => gain), 0]);
    for (const [mark, gain] of entries) {
      const chance = Math.exp(gain - total);
      if (chance < 1e-3) continue;
      const list = meaning.get(mark) ?? [];
      list.push({ piece, weight: chance / (base[mark] ?? 1) });
      meaning.set(mark, list);
    }
  }
  return meaning;
}

function mostLikely(groups: readonly NameGroup[], evidence: Float64Array): Guess {
  const best = groups
    .map(({ prior, given, families }) => {
      const first = top(given, evidence);
      const last = top(families, evidence);
      return { first, last, total: prior + (first?.score ?? -Infinity) + (last?.score ?? -Infinity) };
    })
    .reduce((one, other) => (other.total > one.total ? other : one));
  return {
    givenNames: best.first?.name.text ?? '',
    prefix: best.last?.name.prefix ?? null,
    familyName: best.last?.name.text ?? '',
  };
}

function top(names: readonly Name[], evidence: Float64Array) {
  let best: { name: Name; score: number } | null = null;
  for (const name of names) {
    const own = score(name, evidence);
    if (best === null || own > best.score) best = { name, score: own };
  }
  return best;
}
