/** The kind that can wait least first: a bed kept for nobody, and people without one. */
export const signalKinds = [
  'reservation-expired',
  'capacity-exceeded',
  'expected-departure-passed',
  'stay-too-long',
  'no-support-plan',
  'birthday-changes-place',
] as const;
export type SignalKind = (typeof signalKinds)[number];

/** Something that asks for action, and of whom. Derived each time, never stored. */
export interface Signal {
  readonly kind: SignalKind;
  readonly actor: 'shelter-worker' | 'case-worker' | 'regional-policy';
  readonly premisesRef: string;
  /** Null when it concerns the premises as a whole. */
  readonly stayId: string | null;
  /** The day from which action is needed. */
  readonly since: Temporal.PlainDate;
  readonly daysOverdue: number;
  readonly detail: SignalDetail;
}

/** The figures behind the sentence that the page makes. */
export interface SignalDetail {
  /** The limit that was passed: days, months, places or an age. */
  readonly limit?: number;
  readonly unit?: 'day' | 'week' | 'month' | 'place' | 'year';
  readonly actual?: number;
  /** The day of birth is not known: it may be so from this day. */
  readonly isUncertain?: true;
}
