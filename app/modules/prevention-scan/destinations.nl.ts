import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const scanDestinations: readonly Destination[] = [
  {
    part: 'prevention',
    href: '/preventiescan',
    label: 'Preventiescan',
    description:
      'Zie wat gemeenten doen om dakloosheid te voorkomen, waar de regio sterk in is en waar de winst ligt.',
    roles: ['regional-policy', 'municipal-policy'],
  },
];
