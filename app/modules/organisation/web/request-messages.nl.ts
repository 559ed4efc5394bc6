import type { AskResetRefusal } from '../use-cases/ask-password-reset.server.ts';

export const requestMessages = {
  title: 'Verzoeken',
  lead: 'Voor sommige rollen en voor een nieuw wachtwoord zijn twee mensen nodig. Zo’n verzoek staat hier tot de tweede antwoordt, of de persoon zelf.',
  second: 'Wacht op tweede beheerder',
  secondIntro:
    'Een rol die namen of het logboek ziet, en een nieuw wachtwoord voor een bestaand account, geeft u met zijn tweeën. Controleer eerst bij de aanvrager én bij de persoon zelf of het klopt. Na uw akkoord ziet u een link: geef die alleen aan de persoon zelf, niet aan de aanvrager. Die geeft de persoon de code die erbij hoort.',
  secondNone: 'Er wacht niets op een tweede beheerder',
  secondNoneBody: 'Vraagt een collega iets waarvoor twee mensen nodig zijn, dan staat het hier.',
  person: 'Wacht op antwoord van de persoon',
  personIntro:
    'Deze rollen geven nog niets. Ze gaan in als de persoon ze aanneemt met de link. Is de link of de code kwijt, of werkt de link niet meer? Trek het verzoek dan in en nodig de persoon opnieuw uit.',
  personNone: 'Er wacht geen rol op antwoord',
  what: 'Wat',
  who: 'Voor wie',
  askedBy: 'Gevraagd door',
  act: 'Doen',
  until: 'Link geldt tot',
  expired: 'Verlopen',
  ended: 'Gestopt: te veel verkeerde codes',
  withoutCode: 'Vraag deze verzoeken opnieuw aan',
  withoutCodeBody: (names: string) =>
    `Bij zo’n verzoek hoort nu ook een code. Deze verzoeken hadden er geen en zijn gestopt, niemand heeft ze geweigerd: ${names}.`,
  byOperator: 'Technisch beheerder',
  role: (role: string, place: string) => `Rol ${role}: ${place}`,
  reset: (reason: string) => `Nieuw wachtwoord. Reden: ${reason}`,
  asked: (name: string, day: string) => `${name}, ${day}`,
  confirm: 'Akkoord',
  refuse: 'Weigeren',
  takeBack: 'Intrekken',
  actLabel: (act: string, what: string, name: string) => `${act}: ${what}, ${name}`,
  own: 'U vroeg dit zelf. Een andere beheerder of de functionaris gegevensbescherming beslist.',
  forSelf: 'Dit gaat over uzelf. Een ander beslist.',
  linkTitle: (name: string) => `Akkoord vastgelegd. Geef deze link aan ${name}`,
  notPossible:
    'Dit kan niet (meer). Misschien is het verzoek al beantwoord of te oud, vroeg u het zelf, of werkt de persoon nu ook in een andere regio. Er is niets veranderd.',
  saved: {
    geweigerd: 'Het verzoek is geweigerd of ingetrokken',
    gemaild: 'Akkoord vastgelegd. De persoon krijgt de link per mail, en de code van wie het vroeg',
  },
} as const;

export const resetMessages = {
  title: 'Nieuw wachtwoord',
  intro:
    'Voor wie het wachtwoord is vergeten. Een tweede beheerder of de functionaris gegevensbescherming moet akkoord geven en krijgt de link te zien. U krijgt nu de code die erbij hoort. De persoon heeft beide nodig. Controleer eerst of de vraag echt van deze persoon komt.',
  reason: 'Reden',
  reasonHint:
    'Minstens 10 tekens. Komt in het logboek. Bijvoorbeeld: wachtwoord vergeten, gesproken aan de balie.',
  reasonShort: 'Schrijf minstens 10 tekens: waarom, en hoe u de persoon hebt herkend.',
  reasonLong: 'De reden is te lang. Gebruik hoogstens 200 tekens.',
  submit: 'Nieuw wachtwoord aanvragen',
  asked: 'Het nieuwe wachtwoord is gevraagd',
  askedIntro:
    'Een tweede beheerder of de functionaris gegevensbescherming beslist bij Verzoeken, en geeft de persoon dan de link. Van u krijgt de persoon deze code. Zonder code werkt de link niet.',
} as const;

export const signOutMessages = {
  title: 'Overal uitloggen',
  intro:
    'Voor een kwijtgeraakte telefoon of laptop, of als iemand anders in het account zit. De persoon kan daarna gewoon weer inloggen. Wil u dat niet, beëindig dan de rol.',
  reasonHint:
    'Minstens 10 tekens. Komt in het logboek. Bijvoorbeeld: telefoon kwijt, gebeld door de persoon.',
  submit: 'Overal uitloggen',
  own: 'Dit is uw eigen account. Log uzelf uit bij Mijn account.',
} as const;

export const resetRefusals: Readonly<Record<AskResetRefusal, string>> = {
  unknown: 'Deze persoon is niet (meer) bekend in uw regio. Er is niets gevraagd.',
  'no-role': 'Deze persoon heeft geen rol meer. Geef eerst een rol.',
  'works-elsewhere':
    'Dit account werkt ook in een andere regio. Een nieuw wachtwoord zou ook daar toegang geven, daarom kan uw regio het niet vragen. Vraag de technisch beheerder om hulp.',
  'own-account': 'Dit is uw eigen account. Vraag een andere regiobeheerder.',
  'asked-already':
    'Voor deze persoon wacht al een verzoek op een tweede beheerder. Zie Verzoeken. Bent u de code kwijt? Trek het daar in en vraag het opnieuw aan.',
};
