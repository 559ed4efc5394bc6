/*
 * The roles of those who use Onderdak.
 *
 * Rule: there are ten, each known by its code, written as it is here and not otherwise.
 * Source: docs/glossary.md (roles), with their Dutch names and what each may see.
 * Example: `isRole('shelter-worker')` is `true`; `isRole('Shelter-worker')` is `false`.
 */

export const roles = [
  'regional-policy',
  'municipal-policy',
  'shelter-worker',
  'case-worker',
  'debt-worker',
  'desk-worker',
  'housing-partner',
  'region-admin',
  'privacy-officer',
  'public',
] as const;

export type Role = (typeof roles)[number];

/** Whether `text` is the code of a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
