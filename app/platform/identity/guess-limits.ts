/**
 * How often a password may be guessed. Sources: OWASP, "Slow down online guessing attacks with device cookies";
 * NIST SP 800-63B, 5.2.2, which allows at most 100 failed attempts in a row on one account.
 *
 * A browser that signed in to the account before is counted by itself: nobody else can use up its attempts, so
 * nobody can keep the owner out. Strangers share what an account takes from all of them together.
 */
const quarter = 15 * 60;
const day = 24 * 60 * 60;

/** At most `most` attempts within `seconds`. */
interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export const limits = {
  /** One network on one account. */
  pair: [
    { most: 5, seconds: quarter },
    { most: 20, seconds: day },
  ],
  /** One account, from everyone who is a stranger to it; `strangerDelay` comes on top. */
  account: [{ most: 100, seconds: day }],
  /** One network, whatever the accounts. */
  network: [{ most: 30, seconds: quarter }],
  /** One neighbourhood, whatever the accounts. */
  neighbourhood: [{ most: 120, seconds: quarter }],
  /** One known browser on the account that it knows. */
  device: [
    { most: 5, seconds: quarter },
    { most: 20, seconds: day },
  ],
  /** All known browsers of an account together. */
  devices: [{ most: 100, seconds: day }],
} as const satisfies Readonly<Record<string, readonly Limit[]>>;

export type Subject = keyof typeof limits;

/** What counts for a stranger, and what for a browser that is known. */
export const strangerSubjects = ['pair', 'account', 'network', 'neighbourhood'] as const;
export const deviceSubjects = ['device', 'devices'] as const;

/** The most guesses that an account takes in a day, from the whole world: strangers and known browsers. */
export const mostGuessesPerDay = limits.account[0].most + limits.devices[0].most;

/** More attempts than this need not be looked at to judge a subject. */
export const mostThatCounts = Math.max(
  ...Object.values(limits).flatMap((list) => list.map(({ most }) => most)),
);

/**
 * Seconds until another attempt may be made; 0 when it may be made now.
 *
 * @param ages seconds since each earlier attempt of the last day, in any order
 */
export function secondsToWait(subject: Subject, ages: readonly number[]): number {
  const newestFirst = ages.filter((age) => age < day).toSorted((one, other) => one - other);
  const waits = limits[subject].map(({ most, seconds }) => seconds - (newestFirst[most - 1] ?? seconds));
  const delay =
    subject === 'account'
      ? strangerDelay(newestFirst.length) - (newestFirst[0] ?? Number.POSITIVE_INFINITY)
      : 0;
  return Math.max(0, delay, ...waits);
}

/** Seconds between attempts of strangers on one account, after this many in a day: none, then 2, 4, 8 … to 15 minutes. */
export function strangerDelay(attempts: number): number {
  return attempts < 10 ? 0 : Math.min(quarter, 2 ** (attempts - 9));
}
