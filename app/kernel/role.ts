/** The roles of Onderdak's users; docs/glossary.md gives the Dutch names and what each may see. */
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
