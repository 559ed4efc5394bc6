import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const planDestinations: readonly Destination[] = [
  {
    part: 'prevention',
    href: '/plannen',
    label: 'Plan van aanpak',
    description: 'Zie welke maatregelen de regio neemt, wat ze kosten, wie betaalt en hoe ver ze zijn.',
    roles: ['regional-policy', 'municipal-policy'],
  },
];
