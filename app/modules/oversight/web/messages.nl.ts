import { counted, plural } from '#app/words/counts.ts';

export const resultNames: Readonly<Record<string, string>> = {
  done: 'Gelukt',
  refused: 'Geweigerd',
  failed: 'Mislukt',
};

export const logMessages = {
  title: 'Logboek',
  lead: (region: string) => `Wie heeft in ${region} wat gedaan, bekeken of gedownload, en waarom?`,
  personTitle: (ref: string) => `Logboek van dossier ${ref}`,
  personLead: 'Wie heeft dit dossier bekeken of veranderd, en waarom?',
  personScope:
    'U ziet hier ook wat er met verblijven, aanmeldingen en plekken op de wachtlijst van deze persoon is gedaan, en wie een lijst van vannacht bekeek waar de persoon op stond. Is het dossier samengevoegd, dan staat ook het andere dossier erbij. De lijsten van alle aanmeldingen, wachtenden en signalen en de gedownloade bestanden staan er niet bij: het logboek bewaart niet wie daarop stonden.',
  personPrint: 'Wilt u dit op papier geven? Druk de pagina af.',
  toPerson: 'Overzicht voor de persoon',
  removedTo: (no: number) =>
    `De gebeurtenissen tot en met nummer ${no} zijn door Onderdak verwijderd omdat hun termijn voorbij is.`,
  toWholeLog: 'Hele logboek',
  person: 'Logboek van één persoon',
  personIntro: 'Vraagt iemand wie het eigen dossier heeft gezien? Zoek op het nummer van het dossier.',
  ref: 'Dossiernummer',
  refHint: 'Bijvoorbeeld K7M-4QX. Het staat boven aan het dossier. Typ hier geen naam of BSN.',
  refMissing: 'Vul het nummer van het dossier in.',
  refUnknown:
    'In uw regio is geen dossier met dit nummer. Kijk het nummer na bij wie het dossier bijhoudt; zo’n nummer ziet eruit als K7M-4QX.',
  showPerson: 'Logboek van dit dossier tonen',
  manner: 'Soort',
  manners: { doen: 'Gedaan, veranderd of gedownload', kijken: 'Alleen bekeken of gezocht' },
  filter: 'Zoeken in het logboek',
  from: 'Vanaf',
  until: 'Tot en met',
  action: 'Handeling',
  actor: 'Wie',
  object: 'Waarop',
  all: 'Alle',
  more: 'Meer kiezen: handeling en waarop',
  allShown: 'U ziet alle gebeurtenissen, nieuwste eerst.',
  partShown: (chosen: string) => `U ziet alleen gebeurtenissen ${chosen}, nieuwste eerst.`,
  between: (first: string, last: string) => `van ${first} tot en met ${last}`,
  fromDay: (day: string) => `vanaf ${day}`,
  untilDay: (day: string) => `tot en met ${day}`,
  onDay: (day: string) => `op ${day}`,
  by: (name: string) => `door ${name}`,
  withAction: (action: string) => `met handeling ‘${action}’`,
  about: (object: string) => `over ‘${object}’`,
  ofManner: (manner: string) => `van de soort ‘${manner}’`,
  submit: 'Tonen',
  clear: 'Filters wissen',
  dayWrong: 'Dit is geen datum. Kies een dag in de kalender.',
  orderWrong: 'Deze dag ligt voor de eerste dag. Kies een latere dag.',
  caption: 'Gebeurtenissen',
  no: 'Nr.',
  when: 'Wanneer',
  result: 'Uitkomst',
  purpose: 'Doel of reden',
  origin: 'Vanaf adres',
  command: 'Opdrachtregel',
  visitor: 'Inwoner (zonder account)',
  program: 'Onderdak zelf',
  nightOf: (house: string, day: string) => `${house}, nacht van ${day}`,
  unknownActor: 'Onbekend account',
  older: 'Oudere',
  newer: 'Nieuwere',
  pages: 'Bladeren in het logboek',
  exportSubject: 'deze gebeurtenissen',
  emptyTitle: 'Geen gebeurtenissen gevonden',
  empty: 'Maak de periode ruimer of wis een filter.',
  emptyLog: 'In het logboek staat nog niets.',
  verifyTitle: 'Klopt het logboek nog?',
  verifyIntro:
    'Elke gebeurtenis bevat een controlegetal van de gebeurtenis ervoor, en een zegel van Onderdak. Elke minuut bewaart Onderdak buiten de database tot waar het logboek liep. Verandert, verwijdert of vervalst iemand iets in de database, dan klopt dat niet meer.',
  verify: 'Controleer de keten',
  intactTitle: 'De keten klopt',
  intact: (count: number) =>
    `${counted(count, 'gebeurtenis is', 'gebeurtenissen zijn')} gecontroleerd. Niets is veranderd, verwijderd of vervalst.`,
  anchored: (no: number, when: string, rest: number) =>
    `Tot en met nummer ${no} (${when}) is het logboek ook buiten de database verankerd. ${rest === 0 ? 'Daarna kwam er niets bij.' : `De ${rest === 1 ? 'gebeurtenis' : `${rest} gebeurtenissen`} daarna ${plural(rest, 'is', 'zijn')} nog niet verankerd; dat gebeurt elke minuut.`}`,
  notAnchored:
    'Op deze server staan nog geen ankers: dat het einde van het logboek is weggehaald, is hier niet te zien.',
  accepted: (no: number, when: string, reason: string) =>
    `Op ${when} is het logboek bij nummer ${no} opnieuw als juist aangenomen. Reden: ${reason}`,
  brokenTitle: 'De keten klopt niet',
  broken: (count: number, numbers: string) =>
    `Van ${counted(count, 'gebeurtenis', 'gebeurtenissen')} ${numbers.includes(',') ? 'kloppen deze nummers' : 'klopt dit nummer'} niet: ${numbers}.`,
  unsealed: (numbers: string) =>
    `${numbers.includes(',') ? 'Deze nummers zijn' : 'Dit nummer is'} niet door Onderdak geschreven: ${numbers}.`,
  cut: (no: number, when: string) =>
    `Nummer ${no}, dat op ${when} buiten de database is verankerd, is er niet meer of is een andere gebeurtenis. Het einde van het logboek is weggehaald, of er is een oudere reservekopie teruggezet. Vraag dat de beheerder van de installatie.`,
  alteredAnchors: (lines: number) =>
    `In het bestand met ankers ${lines === 1 ? 'staat een regel' : `staan ${lines} regels`} die niet van Onderdak ${plural(lines, 'is', 'zijn')}.`,
  missedAnchors: (lines: number) =>
    `In het bestand met ankers ${lines === 1 ? 'is een regel' : `zijn ${lines} regels`} weggehaald of onleesbaar gemaakt. Vraag de beheerder van de installatie wie erbij kon.`,
  anchorsGone: (no: number) =>
    `Nummer ${no} is ouder dan het eerste anker op deze server. De ankers zijn weggehaald, of de server is nieuw. Vraag dat de beheerder van de installatie.`,
  keyAbsent: (keyId: string, events: number) =>
    `${counted(events, 'gebeurtenis kan', 'gebeurtenissen kunnen')} niet worden gecontroleerd: sleutel ${keyId} is hier niet. Vraag de beheerder van de installatie die sleutel terug te zetten.`,
  uncheckedTitle: 'De keten is niet helemaal gecontroleerd',
  brokenAdvice:
    'Deze controle heeft het logboek niet aangepast. Meld dit als beveiligingsincident en leg een reservekopie van de database veilig.',
  andMore: (count: number) => `en nog ${count}`,
} as const;

export const exportColumns = [
  'nummer',
  'tijdstip',
  'wie',
  'account',
  'rol',
  'handeling',
  'handelingcode',
  'soort',
  'object',
  'uitkomst',
  'doel',
  'herkomst',
  'controlegetal',
] as const;

/** What waits for the privacy officer, for the start page. */
export const attentionMessages = {
  broken: 'Het logboek klopt niet meer: controleer welke regels niet passen',
} as const;
