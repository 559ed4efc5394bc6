/*
 * Which roles need a second factor beside the password.
 *
 * Rule: whoever may read who somebody is (a person, an applicant, a participant of the scan, or colleagues), and whoever
 * gives and ends roles, shows one before working under that role.
 * Source: decision 0048; BIO2 (Baseline Informatiebeveiliging Overheid), strong authentication for access to personal data.
 * Example: `needsSecondFactor('shelter-worker')` is `true`; `needsSecondFactor('public')` is `false`.
 */
import type { Role } from './role.ts';

/** Compared in tests/access with what the database shows each role. */
const needed: Readonly<Record<Role, boolean>> = {
  'regional-policy': true,
  'municipal-policy': true,
  'shelter-worker': true,
  'case-worker': true,
  'debt-worker': false,
  'desk-worker': false,
  'housing-partner': false,
  'region-admin': true,
  'privacy-officer': true,
  public: false,
};

/** Whether a second factor has to be shown before somebody works under this role. */
export function needsSecondFactor(role: Role): boolean {
  return needed[role];
}
