import { counted } from '#app/words/counts.ts';
import type {
  CountedFrom,
  HoldGround,
  RefusalGround,
  RequestDecision,
  TermUnit,
} from '../domain/retention-kind.ts';

const units: Readonly<Record<TermUnit, readonly [one: string, several: string]>> = {
  hour: ['uur', 'uur'],
  day: ['dag', 'dagen'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
};

/** `15 jaar`. */
export function termInWords(value: number, unit: TermUnit): string {
  return counted(value, ...units[unit]);
}

export const countedFromNames: Readonly<Record<CountedFrom, string>> = {
  'last-change': 'na de laatste wijziging',
  'basis-ended': 'nadat de grondslag eindigde',
  made: 'nadat het gemaakt is',
  ended: 'nadat het eindigde',
  applied: 'na de aanvraag',
  asked: 'na het verzoek',
};

export const keeperNames: Readonly<Record<string, string>> = {
  stay: 'De persoon verblijft in de opvang',
  reservation: 'Er is een plek vastgehouden',
  waiting: 'De persoon of het huishouden staat op een wachtlijst',
  intake: 'Er loopt een aanmelding',
  dispute: 'Er loopt een geschil over de toegang',
  emergency: 'Een noodtoegang is nog niet beoordeeld',
  hold: 'Er geldt een bewaarstop voor dit dossier',
  'kind-hold': 'Er geldt een bewaarstop voor deze soort',
  'basis-open': 'De grondslag is niet geëindigd',
};

export const holdGroundNames: Readonly<Record<HoldGround, string>> = {
  'court-case': 'Rechtszaak',
  complaint: 'Klacht',
  inquiry: 'Onderzoek',
  other: 'Anders',
};

export const decisionNames: Readonly<Record<RequestDecision, string>> = {
  granted: 'Toegewezen',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
};

export const refusalGroundNames: Readonly<Record<RefusalGround, string>> = {
  'interest-of-another': 'Bewaren is van groot belang voor een ander',
  law: 'Een wet schrijft voor dat het bewaard blijft',
};

export const groundNames: Readonly<Record<string, string>> = {
  term: 'Termijn voorbij',
  request: 'Verzoek van de persoon',
};

export const keptText = {
  title: 'Bewaren en verwijderen',
  again: 'opnieuw, na het terugzetten van een reservekopie',
  lead: 'Wat bewaart uw regio, hoe lang, waarom, en wat gaat wanneer weg?',
  people: 'Personen',
  tabs: {
    terms: 'Termijnen',
    holds: 'Bewaarstops',
    requests: 'Verzoeken',
    removals: 'Verwijderd',
  },
  // Termijnen en wat gaat.
  kinds: 'Hoe lang bewaren we wat?',
  kind: 'Soort gegevens',
  term: 'Termijn',
  law: 'Waarom',
  own: 'Keuze van uw regio',
  noOwn: 'Geen',
  fixed: 'Ligt vast',
  notYet: 'nog niet in gebruik',
  ownSince: (term: string, day: string) => `${term}, sinds ${day}`,
  ownFrom: (term: string, day: string) => `${term}, vanaf ${day}`,
  files: 'Dossiers die dit jaar weggaan',
  month: 'Deze maand',
  year: 'Dit jaar',
  going: 'Wat gaat wanneer weg?',
  goingIntro:
    'De dossiers waarvan de termijn in de komende 24 maanden eindigt. Verandert er iets in een dossier, dan begint de termijn opnieuw.',
  chart: 'Dossiers die weggaan, per maand',
  chartCaption: (count: number) =>
    count === 0
      ? 'In de komende 24 maanden gaat geen dossier weg.'
      : `In de komende 24 maanden ${count === 1 ? 'gaat' : 'gaan'} ${counted(count, 'dossier', 'dossiers')} weg.`,
  monthHead: 'Maand',
  filesHead: 'Dossiers',
  list: 'Welke dossiers?',
  listSubject: 'de lijst van dossiers',
  ref: 'Dossier',
  goesOn: 'Gaat weg op',
  why: 'Waarom',
  kept: 'Blijft nog, want',
  noFiles: 'Geen dossier voldoet hieraan.',
  show: 'Welke dossiers tonen?',
  all: 'Alle',
  onlyGoing: 'Alleen wat weggaat',
  onlyKept: 'Alleen wat nog blijft',
  submit: 'Tonen',
  choose: 'Eigen termijn kiezen',
  chooseIntro:
    'Bij deze soorten mag uw regio zelf een termijn kiezen, binnen grenzen. De oude keuze blijft in de lijst staan.',
  value: 'Termijn, in de eenheid van de soort',
  valueWrong: 'Vul een heel getal in.',
  from: 'Vanaf welke dag?',
  fromMissing: 'Kies een dag.',
  reason: 'Reden',
  reasonHint: 'Minstens tien tekens. Noem geen namen, geboortedatums of BSN.',
  save: 'Termijn vaststellen',
  bounds: (nl: string, shortest: string, longest: string) => `${nl} (${shortest} tot ${longest})`,
  // Bewaarstops.
  holdsLead: 'Een bewaarstop houdt tegen dat een dossier of een soort gegevens wordt verwijderd.',
  noHolds: 'Er zijn geen bewaarstops.',
  holdList: 'Bewaarstops',
  about: 'Over',
  since: 'Vanaf',
  until: 'Tot en met',
  open: 'Tot hij wordt beëindigd',
  ended: (day: string, reason: string) => `Beëindigd op ${day}: ${reason}`,
  endHold: 'Beëindigen',
  endReason: 'Waarom eindigt de bewaarstop?',
  newHold: 'Nieuwe bewaarstop',
  holdOf: 'Dossiernummer of soort',
  number: 'Dossiernummer',
  numberHint: 'Laat leeg als de stop voor een hele soort geldt. Typ hier geen naam of BSN.',
  kindHint: 'Kies een soort als de stop niet over één dossier gaat.',
  oneOf: 'Vul een dossiernummer in, of kies een soort. Niet allebei.',
  ground: 'Soort reden',
  untilHint: 'Laat leeg als u het einde nog niet weet.',
  place: 'Bewaarstop instellen',
  // Verzoeken.
  requestsLead:
    'Wie om verwijdering van het eigen dossier vraagt, krijgt binnen drie maanden antwoord (Wmo 2015, artikel 5.3.5).',
  requestList: 'Verzoeken',
  noRequests: 'Er zijn geen verzoeken.',
  askedOn: 'Gevraagd op',
  lastDay: 'Uiterlijk op',
  daysLeft: (days: number) =>
    days < 0 ? `${counted(-days, 'dag', 'dagen')} te laat` : `nog ${counted(days, 'dag', 'dagen')}`,
  state: 'Stand',
  undecided: 'Nog niet beslist',
  decide: 'Beslissen',
  decision: 'Beslissing',
  refusalGround: 'Grond, als u afwijst',
  note: 'Toelichting',
  noteHint: 'Verplicht als u afwijst. Noem geen namen.',
  decideNow: 'Beslissing vastleggen',
  carryOut: 'Nu verwijderen',
  carryOutIntro:
    'Het verzoek is toegewezen. Het dossier gaat vannacht vanzelf weg. Met de knop gebeurt het nu. Dat is niet terug te draaien. Is dit dossier na uw beslissing samengevoegd met een ander? Dan telt de beslissing niet meer: trek haar in en leg een nieuw verzoek vast.',
  callOff: 'Toch niet verwijderen',
  callOffNote: 'Waarom blijft het dossier toch?',
  callOffHint: 'Minstens tien tekens. Noem geen namen.',
  newRequest: 'Verzoek vastleggen',
  explanation: 'Wat vroeg de persoon?',
  explanationHint: 'Noem geen namen. Alleen als het nodig is voor de beslissing.',
  record: 'Verzoek vastleggen',
  // Verwijderd.
  removalsLead: 'Van elk verwijderd dossier blijft een bewijs, zonder iets over de persoon.',
  removalList: 'Bewijzen van verwijdering',
  noRemovals: 'Er is nog geen dossier verwijderd.',
  removedAt: 'Verwijderd op',
  rows: 'Rijen',
  tables: 'Wat er weg is',
  tableKinds: (count: number) => counted(count, 'soort gegevens', 'soorten gegevens'),
  tablesRead: 'Nagekeken tabellen',
  proof: 'Controlegetal',
  asRecorded: 'Klopt',
  notAsRecorded: 'Klopt niet met het controlegetal',
  proofSubject: 'de bewijzen',
  print: 'Print deze lijst',
  proofTitle: 'Bewijs van verwijdering',
  proofMade: (day: string, region: string) => `Regio ${region}, gemaakt op ${day}.`,
  proofWords:
    'Na elke verwijdering leest Onderdak alle tabellen na. Vindt het nog iets van de persoon, dan gaat er niets weg. Het controlegetal staat ook in het logboek, met een zegel.',
  saved: {
    termijn: 'De termijn is vastgesteld.',
    stop: 'De bewaarstop geldt.',
    einde: 'De bewaarstop is beëindigd.',
    verzoek: 'Het verzoek is vastgelegd.',
    besluit: 'De beslissing is vastgelegd.',
    ingetrokken: 'De toewijzing is ingetrokken. Het dossier blijft.',
    weg: 'Het dossier is verwijderd. Het bewijs staat bovenaan.',
  },
  // Bij het dossier.
  fileTitle: 'Verzoek om verwijdering',
  fileLead:
    'Vraagt de persoon om dit dossier te verwijderen? Leg het hier vast. De functionaris gegevensbescherming beslist binnen drie maanden.',
  refusals: {
    kindUnknown: 'Deze soort is er niet.',
    kindNoFile: 'Deze soort is geen dossier. Een bewaarstop houdt haar niet tegen.',
    noChoice: 'Bij deze soort kan uw regio niet kiezen.',
    outOfBounds: 'Deze termijn valt buiten de grenzen van de soort.',
    dayIsOver: 'Deze dag is voorbij. Kies vandaag of later.',
    tooShort: 'Schrijf minstens tien tekens.',
    names: 'Hierin staat een naam, geboortedatum of BSN. Haal die weg.',
    chosenForDay: 'Voor deze dag is al een termijn gekozen. Kies een andere dag.',
    fileUnknown: 'In uw regio is geen dossier met dit nummer.',
    untilBefore: 'Deze dag ligt voor de eerste dag.',
    untilOver: 'Deze dag is al voorbij.',
    gone: 'Dit is al gedaan of is er niet meer. Er is niets veranderd.',
    toCome: 'Deze dag moet nog komen.',
    asked: 'Voor dit dossier is al een verzoek vastgelegd waarop nog niet is beslist.',
    groundMissing: 'Kies waarom u afwijst.',
    notGranted: 'Dit verzoek is niet toegewezen. Er is niets verwijderd.',
    notNow:
      'Het dossier kan nu niet weg: er loopt nog hulp of een bewaarstop, of het is na de beslissing samengevoegd. Er is niets verwijderd.',
  },
} as const;
