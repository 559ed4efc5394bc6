import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const retentionDestinations: readonly Destination[] = [
  {
    part: 'privacy',
    href: '/privacy/bewaren',
    label: 'Bewaren',
    description: 'Zie hoe lang wat bewaard wordt en wat weggaat, en beslis op verzoeken om verwijdering.',
    roles: ['privacy-officer'],
  },
];
