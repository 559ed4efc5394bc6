import type { Destination } from '#app/platform/destination.ts';

/** Where one goes in this module, in the order of the work. */
export const organisationDestinations: readonly Destination[] = [
  {
    part: 'administration',
    href: '/beheer/gebruikers',
    label: 'Gebruikers',
    description: 'Nodig collega’s uit, geef ze een rol en beëindig rollen.',
    roles: ['region-admin'],
  },
  {
    part: 'administration',
    href: '/beheer/verzoeken',
    label: 'Verzoeken',
    description:
      'Geef als tweede akkoord op een rol of een nieuw wachtwoord, en zie wat nog op antwoord wacht.',
    roles: ['region-admin', 'privacy-officer'],
  },
  {
    part: 'administration',
    href: '/beheer/organisaties',
    label: 'Organisaties',
    description: 'Houd bij welke organisaties in uw regio met Onderdak werken.',
    roles: ['region-admin'],
  },
  {
    part: 'administration',
    href: '/beheer/gedeelde-toestellen',
    label: 'Gedeelde toestellen',
    description: 'Kies na hoeveel minuten een telefoon die van hand tot hand gaat, vergrendelt.',
    roles: ['region-admin'],
  },
];
