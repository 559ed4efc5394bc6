/** Why a file of another organisation is opened: the person came to one's own, or anything else that cannot wait. */
export const emergencyGrounds = ['reported-here', 'emergency'] as const;
export type EmergencyGround = (typeof emergencyGrounds)[number];

/** What the privacy officer makes of it afterwards. */
export const emergencyVerdicts = ['justified', 'to-investigate', 'not-justified'] as const;
export type EmergencyVerdict = (typeof emergencyVerdicts)[number];
