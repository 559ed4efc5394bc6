/*
 * Nights of a month against the rule of a house.
 *
 * Rule: a house may give a person a number of nights in each month. Who used as many gets the next one with a reason
 * only; the database counts them (`app.nights_used`), and counts tonight as soon as someone is seen coming in.
 * Source: house rules of the night shelter of Emmen, five nights a month (decision 0035).
 * Example: of five, four used: one left, and the fifth night asks nothing. With five used, `nightLimit(5, 5).left` is
 * `0` and the sixth asks the reason: `isUsedUp(nightLimit(4, 5))` is `false`, `isUsedUp(nightLimit(5, 5))` is `true`.
 * Without a rule nothing is used up: `isUsedUp(nightLimit(31, null))` is `false`.
 */

export interface NightLimit {
  readonly used: number;
  /** Nights of a month; null where the house has no such rule. */
  readonly limit: number | null;
  /** Null without a limit; negative when more nights were used. */
  readonly left: number | null;
}

export function nightLimit(used: number, limit: number | null): NightLimit {
  return { used, limit, left: limit === null ? null : limit - used };
}

/** Whether another night goes beyond the rule, so that its reason is asked. */
export function isUsedUp({ left }: NightLimit): boolean {
  return left !== null && left <= 0;
}
