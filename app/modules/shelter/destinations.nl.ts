import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const shelterDestinations: readonly Destination[] = [
  {
    part: 'shelter',
    href: '/vannacht',
    covers: ['/verblijven', '/opvang/persoon?doel=aankomst'],
    label: 'Vannacht',
    description: 'Zie wie er verwacht wordt, wie er binnen is en hoeveel plekken vrij zijn.',
    roles: ['shelter-worker'],
  },
  {
    part: 'shelter',
    href: '/plek-zoeken',
    covers: ['/opvang/persoon?doel=plek'],
    label: 'Plek zoeken',
    description: 'Zie waar vanavond plek is, ook als nog niet bekend is voor wie.',
    roles: ['shelter-worker'],
  },
  {
    part: 'shelter',
    href: '/aanmeldingen',
    covers: ['/opvang/persoon'],
    label: 'Aanmeldingen',
    description: 'Leg vast wie zich meldt en bewaak de termijnen van de wet.',
    roles: ['shelter-worker'],
  },
  {
    part: 'shelter',
    href: '/wachtlijst',
    covers: ['/gevraagd', '/opvang/persoon?doel=wachtlijst'],
    label: 'Wachtlijst',
    description: 'Zie wie op een plek wacht, in welke volgorde en waarom.',
    roles: ['shelter-worker'],
  },
  {
    part: 'shelter',
    href: '/signalen',
    label: 'Signalen',
    description: 'Zie wat om actie vraagt: verlopen reserveringen, te lange verblijven, volle locaties.',
    roles: ['shelter-worker', 'case-worker'],
  },
  {
    part: 'shelter',
    href: '/opvanglocaties',
    label: 'Opvanglocaties',
    description: 'Zie welke opvang er is, voor wie, met hoeveel plekken en welke huisregels.',
    roles: [
      'shelter-worker',
      'regional-policy',
      'municipal-policy',
      'case-worker',
      'desk-worker',
      'region-admin',
    ],
  },
  {
    part: 'shelter',
    href: '/opvang/bezetting',
    label: 'Bezetting',
    description: 'Zie hoeveel mensen per nacht in de opvang slapen, en neem de cijfers mee.',
    roles: ['shelter-worker', 'regional-policy', 'municipal-policy'],
  },
  {
    part: 'privacy',
    href: '/privacy/plaatsing',
    label: 'Plaatsing',
    description:
      'Zie hoe een volgorde tot stand kwam: wie een plek werd aangeboden, en welke plekken er waren.',
    roles: ['privacy-officer'],
  },
];
