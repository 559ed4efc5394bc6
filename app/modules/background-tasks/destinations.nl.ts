import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const taskDestinations: readonly Destination[] = [
  {
    part: 'own',
    href: '/taken',
    label: 'Rapporten',
    description: 'Volg rapporten die u hebt aangevraagd en haal ze op.',
    roles: ['regional-policy', 'municipal-policy'],
  },
];
