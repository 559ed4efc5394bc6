/**
 * The fewest characters of the reason for a new password of somebody else, on a page as on the command line: it has to
 * tell an auditor why, and how the person was recognised. As long as the reason of an emergency opening.
 */
export const shortestResetReason = 10;
