import type { Role } from '#app/kernel/role.ts';
import { inventedRegions, type InventedOrganisation, type InventedRegion } from './invented-regions.ts';

/** A role that signs in; the public does not. */
export type AccountRole = Exclude<Role, 'public'>;

/** An account for demo mode. Person and organisation are invented; the region and municipality exist. */
export interface InventedAccount {
  readonly email: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly regionSlug: string;
  readonly organisation: InventedOrganisation | null;
  /** CBS code of the municipality the account works for; null for roles that work for the region. */
  readonly municipalityCode: string | null;
}

interface Post {
  readonly role: AccountRole;
  /** First part of the e-mail address, in Dutch like everything a user reads. */
  readonly mailbox: string;
  /** A surname that no one takes for a real person's. */
  readonly surname: string;
  readonly organisation: (region: InventedRegion) => InventedOrganisation | null;
  readonly municipality: (region: InventedRegion) => string | null;
}

const none = () => null;

/** In the order in which the sign-in page offers them; first names in `invented-regions.ts` follow it. */
const posts: readonly Post[] = [
  {
    role: 'regional-policy',
    mailbox: 'beleid-regio',
    surname: 'Verzonnen',
    organisation: none,
    municipality: none,
  },
  {
    role: 'municipal-policy',
    mailbox: 'beleid-gemeente',
    surname: 'Voorbeeld',
    organisation: none,
    municipality: (region) => region.municipalities.policy,
  },
  {
    role: 'shelter-worker',
    mailbox: 'opvang',
    surname: 'Denkbeeld',
    organisation: (region) => region.organisations.shelter,
    municipality: none,
  },
  {
    role: 'case-worker',
    mailbox: 'trajecthouder',
    surname: 'Bedacht',
    organisation: (region) => region.organisations.shelter,
    municipality: none,
  },
  {
    role: 'debt-worker',
    mailbox: 'vroegsignalering',
    surname: 'Proefstra',
    organisation: none,
    municipality: (region) => region.municipalities.debt,
  },
  {
    role: 'desk-worker',
    mailbox: 'meldpunt',
    surname: 'van der Fictie',
    organisation: (region) => region.organisations.desk,
    municipality: none,
  },
  {
    role: 'housing-partner',
    mailbox: 'corporatie',
    surname: 'Schijnhuis',
    organisation: (region) => region.organisations.housing,
    municipality: none,
  },
  { role: 'region-admin', mailbox: 'beheer', surname: 'Fantasia', organisation: none, municipality: none },
  {
    role: 'privacy-officer',
    mailbox: 'privacy',
    surname: 'Modelman',
    organisation: none,
    municipality: none,
  },
];

/** One invented account per signing-in role for each reference region; for demo mode only. */
export const inventedAccounts: readonly InventedAccount[] = inventedRegions.flatMap((region) =>
  posts.map((post, index) => ({
    email: `${post.mailbox}.${region.slug}@demo.onderdak.example`,
    name: `${region.firstNames[index] ?? 'Iemand'} ${post.surname}`,
    role: post.role,
    regionSlug: region.slug,
    organisation: post.organisation(region),
    municipalityCode: post.municipality(region),
  })),
);
