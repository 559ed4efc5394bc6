export const recurrences = ['yearly', 'one-off', 'first-period', 'first-year', 'not-stated'] as const;

export type Recurrence = (typeof recurrences)[number];

/** Round euros that a line may be rounded to, half up; 0 is no rounding. */
export const roundingSteps = [0, 1, 10, 100, 1000, 10_000] as const;

export type RoundingStep = (typeof roundingSteps)[number];

/** What a count counts: persons by default, initiatives for grants, matches for room hosts. */
export const countUnits = ['persons', 'places', 'homes', 'initiatives', 'matches'] as const;

export type CountUnit = (typeof countUnits)[number];
