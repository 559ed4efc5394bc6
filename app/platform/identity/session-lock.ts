/** What a session on a shared device says of it. */
export interface SharedDevice {
  /** After so many minutes without a press it locks. */
  readonly minutes: number;
  readonly isLocked: boolean;
}

/** Null for a device of one's own. The server decides by its own clock, whatever the page or a script does. */
export function sharedDeviceOf(
  session: {
    readonly sharedMinutes?: number | null | undefined;
    readonly sharedUsedAt?: Date | null | undefined;
  },
  now: Temporal.Instant,
): SharedDevice | null {
  const { sharedMinutes: minutes, sharedUsedAt: usedAt } = session;
  if (!minutes || !usedAt) return null;
  return { minutes, isLocked: now.epochMilliseconds - usedAt.getTime() >= minutes * 60_000 };
}
