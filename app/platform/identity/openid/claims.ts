import type { ProviderSettings } from './settings.ts';

/** What a provider says of who signed in there. */
export interface Claims {
  /** What the provider calls somebody by, for good: an address may go to another person later. */
  readonly subject: string;
  /** In small letters; null when it gives none. */
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly name: string | null;
  /** Null when the provider tells nothing of groups, which is something else than being in none. */
  readonly groups: readonly string[] | null;
  /** When they last showed there who they are; null when the provider does not say. */
  readonly authenticatedAt: Temporal.Instant | null;
  /** It asked for a second factor, in a way that the operator trusts. */
  readonly showedSecondFactor: boolean;
}

type Read = Pick<ProviderSettings, 'emailVerifiedClaim' | 'groupsClaim' | 'secondFactor'>;

const longestName = 120;

export function claimsOf(
  said: Readonly<Record<string, unknown>>,
  { emailVerifiedClaim, groupsClaim, secondFactor }: Read,
): Claims {
  const email = textOf(said['email'])?.toLowerCase() ?? null;
  return {
    subject: textOf(said['sub']) ?? '',
    email: email !== null && /^[^\s@]{1,64}@[^\s@]{1,190}$/u.test(email) ? email : null,
    isEmailVerified: [true, 'true', 1, '1'].includes(said[emailVerifiedClaim] as string),
    name:
      textOf(said['name'])
        ?.replace(/\p{Cc}/gu, ' ')
        .slice(0, longestName)
        .trim() || null,
    groups: groupsOf(said[groupsClaim]),
    authenticatedAt: momentOf(said['auth_time']),
    showedSecondFactor:
      groupsOf(said['amr'])?.some((each) => secondFactor.amr.includes(each)) === true ||
      secondFactor.acr.includes(textOf(said['acr']) ?? ''),
  };
}

/** Whether an address is of one of these domains itself, and not of one below or one that ends the same. */
export function isOfDomain(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.slice(email.lastIndexOf('@') + 1));
}

/** Seconds since 1970, as tokens write moments; one that no calendar holds is none. */
function momentOf(value: unknown): Temporal.Instant | null {
  return typeof value === 'number' && value > 0 && value < 1e11
    ? Temporal.Instant.fromEpochMilliseconds(Math.trunc(value) * 1000)
    : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function groupsOf(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;
}
