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
