import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module. */
export const outboxDestinations: readonly Destination[] = [
  {
    part: 'administration',
    href: '/beheer/berichten',
    label: 'Berichten',
    description: 'Zie welke berichten per mail zijn verstuurd, en welke niet aankwamen.',
    roles: ['region-admin'],
  },
];
