import { counted } from './words/counts.ts';

export const layoutMessages = {
  demoLabel: 'Proefomgeving',
  demoShort: 'Iedereen is verzonnen.',
  demo: 'Wat u hier invoert, is alleen op deze computer te zien.',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  choosePlace: 'Werkplek en rollen',
  about: 'Over Onderdak',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
  footer: 'Onderdak is vrije software onder de licentie EUPL-1.2.',
  toStart: 'Naar het begin',
  /** Before the title of a page that a form comes back on. */
  refusedForm: 'Fout:',
  arrivedBefore:
    'Dit formulier kwam twee keer binnen. Wij hebben het één keer verwerkt. Wilt u hetzelfde nog een keer doen? Open het formulier dan opnieuw.',
} as const;

export const errorMessages = {
  400: {
    title: 'Dit verzoek kunnen we niet lezen',
    lead: 'Het adres of het formulier klopt niet, of het komt van een andere website. Er is niets opgeslagen. Ga terug en probeer het opnieuw.',
  },
  403: {
    title: 'Deze pagina hoort niet bij uw rol',
    lead: 'U bent ingelogd, maar met uw huidige rol ziet u dit niet. Hebt u meer rollen? Kies dan een andere werkplek.',
  },
  404: {
    title: 'Deze pagina bestaat niet',
    lead: 'Misschien is het adres verkeerd getypt of is de pagina verplaatst. Er is niets verloren gegaan.',
  },
  405: {
    title: 'Dit kan hier niet',
    lead: 'Dit adres kan alleen worden bekeken of een formulier ontvangen. Er is niets opgeslagen.',
  },
  408: {
    title: 'Het versturen duurde te lang',
    lead: 'Wat u verstuurde, kwam te langzaam binnen. Er is niets opgeslagen. Ga in uw browser terug naar het formulier en verstuur het opnieuw, als het kan over een snellere verbinding.',
  },
  411: {
    title: 'Dit formulier kunnen we niet ontvangen',
    lead: 'Er staat niet bij hoe groot het is. Er is niets opgeslagen. Probeer het met een andere browser.',
  },
  413: {
    title: 'Dit is te groot',
    lead: 'In dit formulier staat meer dan er mag staan: te veel tekst, te veel velden of een te groot bestand (hoogstens 50 MB). Er is niets opgeslagen. Ga in uw browser terug naar het formulier, maak het kleiner en verstuur het opnieuw.',
  },
  414: {
    title: 'Dit adres is te lang',
    lead: 'Er staat meer in het adres dan we kunnen lezen. Ga naar het begin en kies de pagina daar.',
  },
  415: {
    title: 'Dit soort formulier kunnen we niet lezen',
    lead: 'Er is niets opgeslagen. Ga terug naar de pagina en verstuur het formulier daar.',
  },
  421: {
    title: 'De proefomgeving is alleen op deze computer te bereiken',
    lead: 'Open Onderdak op de computer waar het draait, op het adres dat daar bij het starten verschijnt.',
  },
  429: {
    title: 'Het is nu te druk',
    lead: 'Er worden al veel bestanden tegelijk verwerkt, van anderen of van u zelf. Er is niets opgeslagen. Probeer het over een minuut opnieuw.',
  },
  500: {
    title: 'Er ging iets mis',
    lead: 'Dit is onze fout. Wat al was opgeslagen, is er nog. Probeer het opnieuw; blijft het misgaan, meld het dan bij uw beheerder.',
  },
  503: {
    title: 'Onderdak is even niet bereikbaar',
    lead: 'Wat al was opgeslagen, is er nog; wat u net verstuurde, misschien niet. Probeer het over een paar minuten opnieuw en kijk dan of het er staat.',
  },
} as const;

export const homeMessages = {
  title: 'Onderdak',
  lead: 'Eén plek voor de aanpak van dakloosheid in uw regio: van preventie tot een eigen thuis.',
  what: 'Gemeenten en organisaties zien met Onderdak hoe hun regio ervoor staat, maken samen een plan en regelen de opvang van vandaag. U hebt een account nodig. Dat krijgt u van de beheerder van uw regio.',
  more: 'Lees meer over Onderdak',
  signIn: 'Inloggen',
  welcome: (name: string) => `Goedendag, ${name}`,
  waits: (count: number, urgent: number) =>
    `${counted(count, 'ding wacht', 'dingen wachten')} op u${urgent === 0 ? '' : `, ${urgent} met haast`}.`,
  nothingWaits: 'Niets wacht op u.',
  today: 'vandaag',
  tomorrow: 'morgen',
  since: (day: string) => `sinds ${day}`,
  until: (day: string) => `uiterlijk ${day}`,
  firstSteps: 'Om te beginnen',
  parts: 'Wat u hier kunt doen',
  nothing: 'Voor uw rol is er nog geen onderdeel',
  nothingBody:
    'Onderdak groeit. De onderdelen voor trajecten, vroegsignalering, meldpunt en wonen volgen in een latere versie.',
} as const;
