import type { Role } from './kernel/role.ts';

interface Destination {
  readonly href: string;
  readonly label: string;
  /** What one does there, for the start page. */
  readonly description: string;
  readonly roles: readonly Role[];
}

/** The parts of the application in the order of the work; each role sees its own. */
export const destinations: readonly Destination[] = [
  {
    href: '/preventiescan',
    label: 'Preventiescan',
    description:
      'Zie wat gemeenten doen om dakloosheid te voorkomen, waar de regio sterk in is en waar de winst ligt.',
    roles: ['regional-policy', 'municipal-policy'],
  },
  {
    href: '/plannen',
    label: 'Plan van aanpak',
    description: 'Zie welke maatregelen de regio neemt, wat ze kosten, wie betaalt en hoe ver ze zijn.',
    roles: ['regional-policy', 'municipal-policy'],
  },
  {
    href: '/vannacht',
    label: 'Vannacht',
    description: 'Zie wie er verwacht wordt, wie er binnen is en hoeveel plaatsen vrij zijn.',
    roles: ['shelter-worker'],
  },
  {
    href: '/aanmeldingen',
    label: 'Aanmeldingen',
    description: 'Leg vast wie zich meldt en bewaak de termijnen van de wet.',
    roles: ['shelter-worker'],
  },
  {
    href: '/wachtlijst',
    label: 'Wachtlijst',
    description: 'Zie wie op een plek wacht, in welke volgorde en waarom.',
    roles: ['shelter-worker'],
  },
  {
    href: '/signalen',
    label: 'Signalen',
    description: 'Zie wat om actie vraagt: verlopen reserveringen, te lange verblijven, volle locaties.',
    roles: ['shelter-worker'],
  },
  {
    href: '/opvanglocaties',
    label: 'Opvanglocaties',
    description: 'Zie welke opvang er is, voor wie, met hoeveel plaatsen en welke huisregels.',
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
    href: '/opvang/bezetting',
    label: 'Bezetting',
    description: 'Zie hoeveel mensen per nacht in de opvang slapen, en neem de cijfers mee.',
    roles: ['shelter-worker', 'regional-policy', 'municipal-policy'],
  },
  {
    href: '/personen',
    label: 'Personen',
    description: 'Zoek iemand op, maak een dossier of open het.',
    roles: ['shelter-worker', 'case-worker'],
  },
  {
    href: '/beheer/gebruikers',
    label: 'Gebruikers',
    description: 'Nodig collega’s uit, geef ze een rol en beëindig rollen.',
    roles: ['region-admin'],
  },
  {
    href: '/beheer/verzoeken',
    label: 'Verzoeken',
    description:
      'Geef als tweede akkoord op een rol of een nieuw wachtwoord, en zie wat nog op antwoord wacht.',
    roles: ['region-admin', 'privacy-officer'],
  },
  {
    href: '/beheer/organisaties',
    label: 'Organisaties',
    description: 'Houd bij welke organisaties in uw regio met Onderdak werken.',
    roles: ['region-admin'],
  },
  {
    href: '/privacy/logboek',
    label: 'Logboek',
    description: 'Controleer wie wat heeft bekeken of meegenomen, en waarom.',
    roles: ['privacy-officer'],
  },
  {
    href: '/privacy/noodtoegang',
    label: 'Noodinzage',
    description: 'Beoordeel wie een dossier van een andere organisatie opende, en scherm dossiers af.',
    roles: ['privacy-officer'],
  },
  {
    href: '/privacy/plaatsing',
    label: 'Plaatsing',
    description:
      'Zie hoe een volgorde tot stand kwam: wie een plek werd aangeboden, en welke plekken er waren.',
    roles: ['privacy-officer'],
  },
  {
    href: '/taken',
    label: 'Taken',
    description: 'Volg rapporten die u hebt aangevraagd en haal ze op.',
    roles: ['regional-policy', 'municipal-policy'],
  },
];

/** The main navigation for a role, with the part that `pathname` lies in marked. */
export function navigationFor(role: Role, pathname: string) {
  return destinations
    .filter((destination) => destination.roles.includes(role))
    .map(({ href, label }) => ({
      href,
      label,
      isCurrent: pathname === href || pathname.startsWith(`${href}/`),
    }));
}
