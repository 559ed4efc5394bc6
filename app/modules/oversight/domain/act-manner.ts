/** Whether something was done, or only looked at or searched for. */
export const actManners = ['doen', 'kijken'] as const;
export type ActManner = (typeof actManners)[number];
