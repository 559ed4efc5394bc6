/** `provider`: the user's own organisation asked for it; `demo`: an invented account, which has none. */
export const secondFactorKinds = ['totp', 'recovery-code', 'passkey', 'provider', 'demo'] as const;
export type SecondFactorKind = (typeof secondFactorKinds)[number];

/** The second factor that was shown last in a session, and when. */
export interface ShownFactor {
  readonly kind: SecondFactorKind;
  readonly at: Temporal.Instant;
}

/** What the row of a session says of it; null when none was shown. */
export function shownFactorOf(session: {
  readonly secondFactor?: string | null | undefined;
  readonly secondFactorAt?: Date | null | undefined;
}): ShownFactor | null {
  const kind = secondFactorKinds.find((each) => each === session.secondFactor);
  const { secondFactorAt: at } = session;
  return kind === undefined || !at
    ? null
    : { kind, at: Temporal.Instant.fromEpochMilliseconds(at.getTime()) };
}
