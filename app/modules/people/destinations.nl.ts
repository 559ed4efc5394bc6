import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const peopleDestinations: readonly Destination[] = [
  {
    part: 'people',
    href: '/personen',
    label: 'Personen',
    description: 'Zoek iemand op, maak een dossier of open het.',
    roles: ['shelter-worker', 'case-worker'],
  },
  {
    part: 'privacy',
    href: '/privacy/noodtoegang',
    covers: ['/privacy/afscherming'],
    label: 'Noodinzage',
    description: 'Beoordeel wie een dossier van een andere organisatie opende, en scherm dossiers af.',
    roles: ['privacy-officer'],
  },
];
