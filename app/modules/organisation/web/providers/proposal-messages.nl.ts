import { counted } from '#app/words/counts.ts';

export const proposalMessages = {
  title: 'Voorgesteld door de eigen organisatie',
  intro:
    'Deze mensen logden in via hun eigen organisatie en zitten daar in een groep die bij een rol hoort. Zo’n voorstel geeft nog niets. Controleer of de persoon dit werk doet. Na uw akkoord geldt de rol vanaf vandaag.',
  none: 'Er is niets voorgesteld',
  noneBody:
    'Logt iemand in via de eigen organisatie met een groep die bij een rol hoort, dan staat het hier.',
  who: 'Voor wie',
  what: 'Wat',
  from: 'Door',
  since: 'Sinds',
  act: 'Doen',
  agree: 'Akkoord',
  refuse: 'Weigeren',
  own: 'Dit gaat over uzelf. Een andere regiobeheerder beslist.',
  decides: 'De regiobeheerder beslist.',
  role: (role: string, place: string) => `Rol ${role}: ${place}`,
  actLabel: (what: string, name: string) => `Antwoorden: ${what}, ${name}`,
  notPossible:
    'Dit kan niet (meer). Misschien is het voorstel al beantwoord, of zit de persoon niet meer in de groep. Er is niets veranderd.',
  saved: {
    gegeven: 'De rol is gegeven en geldt vanaf vandaag',
    voorstelgeweigerd: 'Het voorstel is geweigerd',
  },
  signsInBy: 'Logt in',
  byPassword: 'met een wachtwoord',
  byProvider: (label: string) => `via ${label}`,
  goneTitle: 'De eigen organisatie stelt deze rol niet meer voor',
  gone: (what: string, from: string, day: string) =>
    `${what}. ${from} stelde deze rol voor. Op ${day} logde de persoon in zonder de groep die erbij hoort. Beëindig de rol als de persoon dit werk niet meer doet.`,
  attention: {
    waiting: (count: number) =>
      `${counted(count, 'rol', 'rollen')} voorgesteld door de eigen organisatie van gebruikers`,
    gone: (count: number) =>
      count === 1
        ? 'Van 1 gebruiker stelt de eigen organisatie een rol niet meer voor'
        : `Van ${count} gebruikers stelt de eigen organisatie een rol niet meer voor`,
  },
  ownOnes: {
    title: 'Voorgesteld door uw organisatie',
    intro:
      'Uw organisatie stelt deze rollen voor u voor. De regiobeheerder van de regio beslist. U hoeft niets te doen. Kent u de regio niet, of wilt u de rol niet? Weiger dan.',
    what: (region: string, role: string) => `${region}: rol ${role}`,
    decline: 'Weigeren',
    declineLabel: (region: string, role: string) => `Weigeren: ${role}, ${region}`,
  },
  noPlace: (label: string, email: string) =>
    `U bent ingelogd via ${label}. Dat geeft u een account, maar nog geen rol: daarom ziet u nog niets. Vraag de regiobeheerder van uw regio om u een rol te geven, op het e-mailadres ${email}. U krijgt dan een link, of u ziet de rol hier na opnieuw inloggen.`,
} as const;
