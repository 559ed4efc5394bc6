import type { Sex } from './seeker.ts';

/** Why a place does not fit; `severity` bar: not without an exception; remark: ask and decide. */
export interface Mismatch {
  readonly code: MismatchCode;
  readonly severity: 'bar' | 'remark';
  /** What the house asks and what the seeker brings, as figures for the sentence. */
  readonly limit?: number;
  readonly actual?: number;
}

export type MismatchCode =
  | 'too-young'
  | 'too-old'
  | 'age-unknown'
  | 'for-youth'
  | 'women-only'
  | 'sex-unknown'
  | 'no-couples'
  | 'couples-unknown'
  | 'no-families'
  | 'families-unknown'
  | 'no-pets'
  | 'pets-unknown'
  | 'not-on-ground-floor'
  | 'ground-floor-unknown'
  | 'no-single-room'
  | 'single-room-unknown'
  | 'stay-too-long'
  | 'nights-used-up'
  | 'no-nights-here'
  | 'nothing-free'
  | 'too-few-free';

export type { Sex };
