/*
 * What a house answered where the register does not say.
 *
 * Rule: what the register says of a house goes before what somebody heard; where it says nothing the last answer counts,
 * and a last answer that is not known after all leaves the fact unknown. An answer is about what the search for a place
 * asks: pets, couples, families, the ground floor, a room of one's own.
 * Source: our choice: the register is the administrator's, and whoever looks for a place asks at houses of any
 * organisation. An answer that does not touch the register needs nobody's leave, and nothing of the register is
 * overwritten by what was said on the telephone.
 * Example: the register does not know of pets and the house said yes:
 *   `withAnswers({ takesPets: null }, { takesPets: { answer: true } }).takesPets` is `true`;
 * where the register says no, it stays no:
 *   `withAnswers({ takesPets: false }, { takesPets: { answer: true } }).takesPets` is `false`.
 */

import type { Characteristics } from './premises.ts';

/** What is asked of houses, by the characteristic that it tells. */
export const askedOfHouses = [
  'takesPets',
  'takesCouples',
  'takesFamilies',
  'isOnGroundFloor',
  'hasSingleRooms',
] as const satisfies readonly (keyof Characteristics)[];
export type AskedOfHouse = (typeof askedOfHouses)[number];

export interface HouseAnswer {
  /** Null: not known after all. */
  readonly answer: boolean | null;
}

/** The last answer to each question that was asked. */
export type HouseAnswers<Answer extends HouseAnswer = HouseAnswer> = Readonly<
  Partial<Record<AskedOfHouse, Answer>>
>;

/** What is known of a house: the register, and the answers where it says nothing. */
export function withAnswers(characteristics: Characteristics, answers: HouseAnswers): Characteristics {
  const known = askedOfHouses.map((asked) => [
    asked,
    characteristics[asked] ?? answers[asked]?.answer ?? null,
  ]);
  return { ...characteristics, ...Object.fromEntries(known) };
}
