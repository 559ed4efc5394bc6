import { counted } from '#app/words/counts.ts';
import type { RestrictRefusal } from '../use-cases/restrict-file.server.ts';

export const emergenciesMessages = {
  title: 'Noodinzage',
  lead: (open: number) =>
    open === 0
      ? 'Er is geen noodinzage die u nog moet beoordelen.'
      : `${counted(open, 'noodinzage wacht', 'keer noodinzage wacht')} op uw oordeel.`,
  toRestrictions: 'Afgeschermde dossiers',
  openTitle: 'Te beoordelen',
  doneTitle: 'Beoordeeld',
  opened: (ref: string | null, who: string) => `Dossier ${ref ?? 'zonder nummer'}, geopend door ${who}`,
  unknownUser: 'een onbekend account',
  verdict: 'Uw oordeel',
  verdictNow: 'Oordeel tot nu toe',
  verdictHint:
    'Terecht: wat intussen is vastgelegd, geeft de organisatie voortaan gewoon toegang. Niet terecht: alle toegang eindigt nu, met de plek op de wachtlijst, de aanmelding en de reservering. Wie in een bed ligt, houdt dat.',
  consequences: 'Intussen vastgelegd',
  noConsequences: 'Niets',
  consequenceNames: {
    stay: (count: number) => counted(count, 'verblijf', 'verblijven'),
    intake: (count: number) => counted(count, 'aanmelding', 'aanmeldingen'),
    'waiting-list-entry': (count: number) =>
      counted(count, 'plek op de wachtlijst', 'plekken op de wachtlijst'),
  } as Readonly<Record<string, (count: number) => string>>,
  note: 'Opmerking',
  noteHint: 'Zonder naam, geboortedatum of BSN',
  submit: 'Oordeel vastleggen',
  verdictMissing: 'Kies een oordeel.',
  gone: 'Deze noodinzage is al beoordeeld, of is er niet. Er is niets gewijzigd.',
  saved: 'Uw oordeel is vastgelegd.',
  when: 'Wanneer',
  file: 'Dossier',
  who: 'Wie',
  ground: 'Grond',
  reason: 'Reden',
  emptyTitle: 'Nog nooit gebruikt',
  empty: 'Opent iemand een dossier van een andere organisatie, dan ziet u dat hier, met de reden.',
} as const;

export const restrictionsMessages = {
  title: 'Afgeschermde dossiers',
  lead: (count: number) =>
    count === 0
      ? 'Er zijn nu geen afgeschermde dossiers.'
      : `${counted(count, 'dossier is', 'dossiers zijn')} nu afgeschermd.`,
  toEmergencies: 'Noodinzage',
  file: (ref: string | null) => `Dossier ${ref ?? 'zonder nummer'}`,
  since: (day: string) => `Sinds ${day}`,
  readers: 'Wie mag dit dossier zien?',
  readersNone: 'Niemand ziet dit dossier nu.',
  readersHint: 'Wie u niet aankruist, vindt dit dossier ook niet bij zoeken.',
  changeReaders: 'Lezers wijzigen',
  saveReaders: 'Lezers opslaan',
  end: 'Afscherming beëindigen',
  doublesTitle: 'Mogelijk dubbele dossiers',
  doublesIntro:
    'Deze dossiers kregen het BSN van een afgeschermd dossier. Wie dat invulde, heeft daarvan niets gemerkt. Zoek het uit met een lezer van het afgeschermde dossier: is het dezelfde persoon, dan voegt die de dossiers samen.',
  double: (ref: string | null, restricted: string | null) =>
    `Dossier ${ref ?? 'zonder nummer'} en afgeschermd dossier ${restricted ?? 'zonder nummer'}`,
  outcome: 'Wat is het?',
  outcomeMissing: 'Kies wat het is.',
  settle: 'Afhandelen',
  newTitle: 'Een dossier afschermen',
  newIntro:
    'De medewerker die erom vraagt noemt het nummer dat bovenaan het dossier staat. Namen ziet u hier niet.',
  ref: 'Dossiernummer',
  reason: 'Reden',
  reasonHint: 'Minstens 10 tekens, zonder naam, geboortedatum of BSN',
  submit: 'Afschermen',
  saved: {
    nieuw: 'Het dossier is afgeschermd.',
    lezers: 'De lezers zijn gewijzigd.',
    dubbel: 'De mogelijke dubbel is afgehandeld.',
    einde: 'De afscherming is beëindigd. De gewone regels gelden weer.',
  } as Readonly<Record<string, string>>,
  gone: 'Deze afscherming is er niet meer. Er is niets gewijzigd.',
} as const;

export const restrictRefusals: Readonly<
  Record<RestrictRefusal, { readonly field: 'nummer' | 'reden' | 'lezers'; readonly message: string }>
> = {
  'file-unknown': { field: 'nummer', message: 'Er is geen dossier met dit nummer. Controleer het nummer.' },
  'reason-too-short': { field: 'reden', message: 'Schrijf in minstens 10 tekens waarom.' },
  'reason-names-person': {
    field: 'reden',
    message:
      'Hierin staat een naam of geboortedatum uit dit dossier of van iemand uit het huishouden, of een BSN. Schrijf het zonder.',
  },
  'reader-unknown': { field: 'lezers', message: 'Een van de lezers werkt niet in deze regio.' },
  'already-restricted': { field: 'nummer', message: 'Dit dossier is al afgeschermd.' },
};

/** What waits for the privacy officer, for the start page. */
export const emergencyAttention = {
  toJudge: (count: number) => `${counted(count, 'noodinzage', 'noodinzages')} beoordelen`,
} as const;
