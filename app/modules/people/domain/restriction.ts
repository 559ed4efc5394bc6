/**
 * A restricted file: only the readers named here see it, whatever their role allows otherwise.
 * For colleagues, relatives of staff, people in hiding and people known to the public.
 */
export interface Restriction {
  readonly personId: string;
  readonly reason: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
  readonly readers: readonly string[];
}

/** Whether the restriction hides the file from `userId` on `day`. */
export function hidesFrom(restriction: Restriction, userId: string, day: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate;
  const holds =
    compare(restriction.from, day) <= 0 &&
    (restriction.until === null || compare(day, restriction.until) < 0);
  return holds && !restriction.readers.includes(userId);
}
