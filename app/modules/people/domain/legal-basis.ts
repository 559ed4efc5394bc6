export const legalBases = ['wmo', 'consent', 'vital-interest', 'public-task'] as const;
/** On which ground a file is kept; the law or the person decides how long. */
export type LegalBasis = (typeof legalBases)[number];
