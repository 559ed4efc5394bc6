import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const oversightDestinations: readonly Destination[] = [
  {
    part: 'privacy',
    href: '/privacy/logboek',
    covers: ['/privacy/inlogpogingen'],
    label: 'Logboek',
    description: 'Controleer wie wat heeft bekeken of meegenomen, en waarom.',
    roles: ['privacy-officer'],
  },
  {
    part: 'administration',
    href: '/beheer/sleutels',
    label: 'Sleutels',
    description: 'Zie met welke sleutel namen zijn versleuteld, en of oude sleutels nog nodig zijn.',
    roles: ['region-admin', 'privacy-officer'],
  },
  {
    part: 'privacy',
    href: '/privacy/wie-keek',
    label: 'Wie keek',
    description: 'Maak voor een persoon een leesbaar overzicht van wie het eigen dossier zag.',
    roles: ['privacy-officer'],
  },
];
