import type { DoubleOutcome } from '../domain/double-outcome.ts';
import type { EmergencyGround, EmergencyVerdict } from '../domain/emergency-ground.ts';

/** How grounds and verdicts are called, on pages and in the audit log alike. */
export const groundNames: Readonly<Record<EmergencyGround, string>> = {
  'reported-here': 'De persoon meldt zich bij ons',
  emergency: 'Er is gevaar of spoed',
};

export const emergencyVerdictNames: Readonly<Record<EmergencyVerdict, string>> = {
  justified: 'Terecht',
  'to-investigate': 'Uitzoeken',
  'not-justified': 'Niet terecht',
};

export const doubleOutcomeNames: Readonly<Record<DoubleOutcome, string>> = {
  'same-person': 'Het is dezelfde persoon',
  'wrong-bsn': 'Het BSN is in een van de twee onjuist',
};
