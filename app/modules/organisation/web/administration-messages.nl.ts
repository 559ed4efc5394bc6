import type { Refusals } from '#app/platform/forms/refusals.ts';
import { counted } from '#app/words/counts.ts';
import type { OrganisationKind } from '../domain/organisation-kind.ts';
import type { RoleState } from '../domain/role-period.ts';
import type { EndRoleRefusal } from '../use-cases/end-role.server.ts';
import type { InviteRefusal } from '../use-cases/invite-user.server.ts';
import type { OrganisationRefusal } from '../use-cases/keep-organisation.server.ts';
import type { RenewRefusal } from '../use-cases/renew-invitation.server.ts';

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'Gemeente',
  'shelter-provider': 'Opvangaanbieder',
  'care-provider': 'Zorgaanbieder',
  'housing-corporation': 'Woningcorporatie',
  'public-health': 'GGD',
  other: 'Anders',
};

export const stateNames: Readonly<Record<RoleState, string>> = {
  upcoming: 'Begint nog',
  current: 'Geldt nu',
  ended: 'Beëindigd',
};

export const peopleMessages = {
  title: 'Gebruikers',
  lead: (working: number, region: string) =>
    `${counted(working, 'persoon heeft', 'mensen hebben')} nu een rol in ${region}.`,
  invite: 'Iemand uitnodigen',
  search: 'Zoek op naam of e-mailadres',
  submitSearch: 'Zoeken',
  showAll: 'Iedereen tonen',
  caption: 'Gebruikers van de regio',
  found: (count: number, search: string) => `${counted(count, 'persoon', 'mensen')} gevonden bij ‘${search}’`,
  name: 'Naam',
  email: 'E-mailadres',
  roles: 'Rollen nu',
  access: 'Toegang',
  noRoles: 'Geen',
  nobodyTitle: 'Niemand gevonden',
  nobody: 'Controleer de spelling, of zoek op een deel van de naam.',
  active: 'Kan inloggen',
  invited: (until: string) => `Uitgenodigd, link geldt tot ${until}`,
  expired: 'Uitnodiging verlopen',
  without: 'Geen toegang',
} as const;

/** In a letter with the link of what two people give. */
const codeLines = [
  'Op die pagina vult u ook een code in. Die krijgt u van een andere beheerder. Vraag er zelf om als u hem niet hebt.',
  '',
];

export const inviteMessages = {
  title: 'Iemand uitnodigen',
  lead: 'U geeft iemand een rol in uw regio. Daarna krijgt u een link, die u zelf aan die persoon geeft.',
  leadMailed:
    'U geeft iemand een rol in uw regio. De persoon krijgt een link per mail, op het adres dat u invult. U ziet die link niet.',
  mailed:
    'De uitnodiging gaat per mail naar het adres zelf. De link werkt zeven dagen. Bij Berichten ziet u of het bericht is aangekomen.',
  waitsForPersonMailed:
    'De persoon krijgt per mail een link om de rol aan te nemen. Tot dan geeft de rol niets. Bij Berichten ziet u of het bericht is aangekomen.',
  name: 'Naam',
  nameHint: 'Zoals collega’s de persoon kennen',
  email: 'Zakelijk e-mailadres',
  emailHint: 'Van de persoon zelf, niet van een afdeling: gedeelde accounts zijn niet toegestaan',
  role: 'Rol',
  municipality: 'Gemeente',
  municipalityHint: 'Nodig voor beleidsadviseur regiogemeente en medewerker vroegsignalering',
  organisation: 'Organisatie',
  organisationHint: 'Nodig voor opvangmedewerker, trajecthouder en medewerker corporatie',
  none: 'Niet van toepassing',
  submit: 'Uitnodiging maken',
  cancel: 'Annuleren',
  nameMissing: 'Vul de naam in.',
  nameLong: 'De naam is te lang. Gebruik hoogstens 120 tekens.',
  emailMissing: 'Vul het e-mailadres in.',
  emailWrong: 'Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@gemeente.nl.',
  roleMissing: 'Kies een rol.',
  doneTitle: (name: string) => `${name} is uitgenodigd`,
  secondTitle: 'Dit wacht op een tweede beheerder',
  roleGivenTitle: (name: string) => `${name} heeft de rol gekregen`,
  hadRoleTitle: (name: string) => `${name} had deze rol al`,
  handOver:
    'Geef deze tekst zelf aan de persoon, bijvoorbeeld in een e-mail. Onderdak toont de link alleen nu, en verstuurt zelf niets.',
  handOverLabel: 'Tekst om te kopiëren',
  letter: (name: string, url: string, region: string, hasCode: boolean) =>
    [
      `Beste ${name},`,
      '',
      `U kunt werken in Onderdak voor ${region}. Kies uw wachtwoord via deze link:`,
      '',
      url,
      '',
      ...(hasCode ? codeLines : []),
      'De link werkt één keer en blijft zeven dagen geldig. Geef hem aan niemand anders.',
    ].join('\n'),
  withoutLink:
    'Deze persoon werkt al in uw regio en logt in met het eigen wachtwoord. Er is geen link nodig.',
  waitsForPerson:
    'De rol gaat in als de persoon die aanneemt met de link hieronder. Tot dan geeft de rol niets. Geef de link aan de persoon zelf.',
  waitsForSecond:
    'Deze rol ziet namen of het logboek, of geeft zelf rollen. Daarom geeft u zo’n rol met zijn tweeën. Vraag een andere regiobeheerder of de functionaris gegevensbescherming om akkoord te geven bij Verzoeken. Die krijgt de link voor de persoon te zien, u krijgt de code. De link werkt alleen met de code.',
  offerLetter: (name: string, url: string, region: string, hasCode: boolean) =>
    [
      `Beste ${name},`,
      '',
      `${region} wil u een rol geven in Onderdak. Bekijk en beantwoord dat via deze link:`,
      '',
      url,
      '',
      ...(hasCode ? codeLines : []),
      'Werkt u al met Onderdak? Log dan eerst in met uw eigen account. De link werkt één keer en blijft zeven dagen geldig. Geef hem aan niemand anders.',
    ].join('\n'),
  codeTitle: (name: string) => `Geef deze code aan ${name}`,
  codeHandOver:
    'Geef deze tekst zelf aan de persoon, bijvoorbeeld aan de telefoon. Geef de code niet aan de tweede beheerder: wie link en code allebei heeft, kan zich als deze persoon voordoen. Onderdak toont de code alleen nu, en verstuurt zelf niets.',
  codeLabel: 'Tekst met de code',
  codeLetter: (name: string, code: string) =>
    [
      `Beste ${name},`,
      '',
      'U krijgt van een andere beheerder een link voor Onderdak. Vul op die pagina deze code in:',
      '',
      code,
      '',
      'Geef de code aan niemand anders, ook niet aan wie u de link geeft.',
    ].join('\n'),
  codeLost:
    'Code kwijt? Vraag het dan opnieuw aan. Staat het verzoek nog bij Verzoeken, trek het daar eerst in. De eerdere code en link werken dan niet meer.',
  toRequests: 'Naar Verzoeken',
  toPerson: 'Bekijk deze gebruiker',
  another: 'Nog iemand uitnodigen',
} as const;

export const inviteRefusals: Readonly<
  Record<InviteRefusal, { readonly field: string; readonly message: string }>
> = {
  'municipality-needed': {
    field: 'gemeente',
    message: 'Kies een gemeente: deze rol werkt voor één gemeente.',
  },
  'municipality-outside-region': {
    field: 'gemeente',
    message: 'Deze gemeente hoort nu niet bij uw regio. Kies een andere.',
  },
  'organisation-needed': {
    field: 'organisatie',
    message: 'Kies een organisatie: deze rol werkt voor één organisatie.',
  },
  'organisation-unknown': {
    field: 'organisatie',
    message:
      'Deze organisatie bestaat niet (meer) in uw regio. Kies een andere, of voeg de organisatie eerst toe.',
  },
  'asked-already': {
    field: 'email',
    message:
      'Deze rol is al gevraagd en wacht nog op antwoord. Trek het verzoek in bij Verzoeken als u het opnieuw wilt doen.',
  },
  'own-account': {
    field: 'email',
    message: 'Dit is uw eigen account. Vraag een andere regiobeheerder om u een rol te geven.',
  },
};

export const personMessages = {
  pageTitle: (id: string) => `Gebruiker ${id}`,
  roles: 'Rollen',
  role: 'Rol',
  place: 'Voor',
  wholeRegion: 'De hele regio',
  from: 'Vanaf',
  until: 'Tot',
  noEnd: 'Geen einde',
  state: 'Status',
  act: 'Doen',
  end: 'Beëindigen',
  endLabel: (role: string) => `Beëindigen: ${role}`,
  addRole: 'Rol toevoegen',
  noRoles: 'Deze persoon heeft nooit een rol gehad',
  email: 'E-mailadres',
  access: 'Toegang',
  nameTitle: 'Naam verbeteren',
  name: 'Naam',
  nameSubmit: 'Naam opslaan',
  linkTitle: 'Nieuwe uitnodiging',
  linkIntro:
    'Voor wie de link kwijt is. Een eerdere link werkt daarna niet meer. Controleer eerst of de vraag echt van deze persoon komt.',
  linkSubmit: 'Nieuwe link maken',
  linkDone: 'De nieuwe link is klaar',
  mailStopped: (day: string) =>
    `Mail aan dit adres komt niet aan, sinds ${day}. Controleer het adres bij de persoon zelf.`,
  toMessages: 'Bekijk de berichten',
  saved: {
    uitgelogd: 'De persoon is overal uitgelogd',
    gemaild:
      'Er gaat een nieuwe link naar het adres zelf. Bij Berichten ziet u of het bericht is aangekomen.',
    naam: 'De naam is verbeterd',
    rol: 'De rol is beëindigd',
    teruggenomen: 'De rol is ingetrokken',
  },
} as const;

export const renewRefusals: Readonly<Record<RenewRefusal, string>> = {
  unknown: 'Deze persoon is niet (meer) bekend in uw regio. Er is geen link gemaakt.',
  'no-role': 'Deze persoon heeft geen rol meer. Geef eerst een rol; daarna kunt u een link maken.',
  'works-elsewhere':
    'Dit account werkt ook in een andere regio. Een nieuwe link zou ook daar toegang geven, daarom is er geen gemaakt. Vraag de technisch beheerder om hulp.',
  'own-account': 'Dit is uw eigen account. Vraag een andere regiobeheerder om een nieuwe link.',
  'has-password':
    'Deze persoon heeft al een wachtwoord. Vraag een nieuw wachtwoord aan: daarvoor zijn twee beheerders nodig.',
};

export const endRoleMessages = {
  title: 'Rol beëindigen',
  pageTitle: (role: string, place: string, id: string) => `Rol beëindigen: ${role}, ${place}, ${id}`,
  lead: (name: string, role: string, place: string) =>
    `${name} werkt daarna niet meer als ${role}. Het gaat om: ${place}. Wat de persoon heeft gedaan, blijft bewaard.`,
  until: 'Eerste dag zonder deze rol',
  untilHint: 'Vandaag betekent: meteen. Heeft de persoon geen andere rol, dan wordt die overal uitgelogd.',
  untilMissing: 'Kies een dag.',
  untilTooFar: (last: string) => `Klopt het jaar? Vul een dag in tot en met ${last}.`,
  reason: 'Reden',
  reasonHint: 'Komt in het logboek. Bijvoorbeeld: uit dienst, andere functie, per vergissing gegeven.',
  reasonMissing: 'Vul een reden in.',
  reasonLong: 'De reden is te lang. Gebruik hoogstens 200 tekens.',
  submit: 'Rol beëindigen',
  cancel: 'Annuleren',
} as const;

export const endRoleRefusals = {
  unknown: {
    status: 409,
    message: 'Deze rol bestaat niet meer. Misschien heeft een collega die net ingetrokken.',
  },
  'in-the-past': { field: 'tot', message: 'Kies vandaag of een latere dag: wat voorbij is, verandert niet.' },
  'already-ended': { message: 'Deze rol was al beëindigd. Er is niets veranderd.', status: 409 },
  'given-by-two': {
    field: 'tot',
    message:
      'Deze rol is met zijn tweeën gegeven en kan niet door één beheerder worden verlengd. Kies een eerdere dag, of nodig de persoon opnieuw uit.',
  },
  'last-administrator': {
    status: 409,
    message:
      'Dit is de laatste regiobeheerder van uw regio. Nodig eerst een andere regiobeheerder uit; daarna kunt u deze rol beëindigen.',
  },
} satisfies Refusals<EndRoleRefusal>;

export const organisationMessages = {
  title: 'Organisaties',
  lead: 'Organisaties waarvan mensen in uw regio met Onderdak werken.',
  caption: 'Organisaties van de regio',
  name: 'Naam',
  kind: 'Soort',
  act: 'Doen',
  change: 'Wijzigen',
  changeLabel: (name: string) => `Wijzigen: ${name}`,
  emptyTitle: 'Er is nog geen organisatie',
  empty: 'Voeg hieronder de eerste toe. Daarna kunt u er mensen voor uitnodigen.',
  addTitle: 'Organisatie toevoegen',
  addSubmit: 'Toevoegen',
  changeTitle: 'Organisatie wijzigen',
  changeSubmit: 'Opslaan',
  cancel: 'Annuleren',
  nameMissing: 'Vul de naam van de organisatie in.',
  nameLong: 'De naam is te lang. Gebruik hoogstens 120 tekens.',
  kindMissing: 'Kies een soort.',
  saved: { toegevoegd: 'De organisatie is toegevoegd', gewijzigd: 'De organisatie is gewijzigd' },
} as const;

const atName = (message: string) => ({ field: 'naam', message });

export const organisationRefusals: Refusals<OrganisationRefusal> = {
  unknown: atName('Deze organisatie bestaat niet (meer) in uw regio.'),
  'name-in-use': atName('Uw regio heeft al een organisatie met deze naam. Kies een andere naam.'),
  'name-without-letters': atName('Gebruik in de naam minstens één letter of cijfer'),
};

/** What waits for administrators and privacy officers, for the start page. */
export const administrationAttention = {
  toAgree: (count: number) => `${counted(count, 'verzoek wacht', 'verzoeken wachten')} op uw akkoord`,
  lapsed: (count: number) =>
    `${counted(count, 'account is', 'accounts zijn')} nooit gebruikt en de uitnodiging is verlopen`,
  invitationEnds: (count: number) =>
    `${counted(count, 'uitnodiging verloopt', 'uitnodigingen verlopen')} bijna`,
  roleEnds: (count: number) => `${counted(count, 'rol eindigt', 'rollen eindigen')} binnenkort`,
  noOrganisation: 'Leg vast welke organisaties in uw regio met Onderdak werken',
  noColleague: 'Nodig uw eerste collega uit',
} as const;
