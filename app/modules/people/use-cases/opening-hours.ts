/** How long a stated purpose holds for one file: a shift. */
export const openingHours = 8;

/** How long a file opened in an emergency stays open. */
export const emergencyHours = 1;
