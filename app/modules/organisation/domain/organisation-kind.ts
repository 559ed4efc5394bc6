/*
 * Kinds of organisation, and the short name of one.
 *
 * Rule: a short name keeps the Latin letters of the name, small and without accents, and its digits. Whatever stands between
 * them becomes one hyphen; at the ends none is left. A name without such letters has an empty short name.
 * Source: our choice: an address must be typed and read aloud, and hold no sign that has to be coded.
 * Example: `slugOf('Café Één (Emmen)')` is `'cafe-een-emmen'`; `slugOf('…')` is `''`.
 */

/** Kinds of organisation whose people work in a region. */
export const organisationKinds = [
  'municipality',
  'shelter-provider',
  'care-provider',
  'housing-corporation',
  'public-health',
  'other',
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** The short name of an organisation for addresses and files: small letters, digits and hyphens; may be empty. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .replace(/-$/, '');
}
