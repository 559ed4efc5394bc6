import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { HouseholdKind, HouseholdRole } from '../domain/household.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { OpenRefusal } from '../use-cases/open-file.server.ts';
import type { EmergencyRefusal } from '../use-cases/emergency-open.server.ts';
import type { HouseholdRefusal } from '../use-cases/keep-household.server.ts';

/** For a reason or purpose that tells who it is about. */
export const namesSomeone =
  'Hier staat een naam, geboortedatum of BSN in. Laat die weg: anderen lezen deze tekst ook.';

export const purposeMessages = {
  title: (ref: string) => `Dossier ${ref} openen`,
  lead: 'Waarvoor hebt u dit dossier nodig? Dat leggen we vast. U hoeft het in deze dienst maar één keer te zeggen.',
  purpose: 'Doel',
  note: 'Toelichting',
  noteHint: 'Zonder naam, geboortedatum of BSN',
  submit: 'Dossier openen',
} as const;

export const openRefusals: Readonly<
  Record<Exclude<OpenRefusal, 'unknown'>, { readonly field: string; readonly message: string }>
> = {
  'purpose-unknown': { field: 'doel', message: 'Kies een doel.' },
  'note-missing': { field: 'toelichting', message: 'Schrijf in een paar woorden waarvoor.' },
  'note-names-person': { field: 'toelichting', message: namesSomeone },
};

export const emergencyMessages = {
  title: 'Dit dossier staat niet voor u open',
  lead: 'Hebt u het nu nodig om iemand te helpen? Dan kunt u het voor één uur openen.',
  warning:
    'De functionaris gegevensbescherming ziet dat u dit dossier opent en waarom. Alleen openen als het echt nodig is.',
  ground: 'Waarom',
  reason: 'Reden',
  reasonHint: 'Minstens 10 tekens, zonder naam, geboortedatum of BSN',
  submit: 'Voor één uur openen',
  back: 'Terug naar zoeken',
  groundMissing: 'Kies waarom.',
} as const;

export const emergencyRefusals: Refusals<EmergencyRefusal> = {
  'reason-too-short': {
    field: 'reden',
    message: 'Schrijf in minstens 10 tekens waarom u het dossier nu nodig hebt.',
  },
  'reason-names-person': { field: 'reden', message: namesSomeone },
  'not-available': {
    field: 'reden',
    message:
      'Dit dossier kunt u niet openen. Er is niets gewijzigd. Hebt u het nodig? Bel de functionaris gegevensbescherming.',
    status: 403,
  },
};

export const fileMessages = {
  kicker: (ref: string | null) => (ref === null ? 'Dossier' : `Dossier ${ref}`),
  pageTitle: (ref: string | null) => `${ref === null ? 'Dossier' : `Dossier ${ref}`} · Onderdak`,
  lead: (purpose: string) => `Geopend voor: ${purpose.toLowerCase()}.`,
  madeByYou: 'U hebt dit dossier in deze dienst gemaakt.',
  inEmergency: 'Geopend als noodinzage.',
  nameless: 'Naam niet bekend',
  nameUnreadable: 'Naam niet leesbaar',
  unreadable:
    'Een deel van dit dossier is nu niet te lezen. De rest staat hieronder. Wijzigen kan pas als alles weer leesbaar is. Meld het bij uw beheerder.',
  saved: {
    nieuw: 'Het dossier is gemaakt.',
    verbeterd: 'De gegevens zijn verbeterd. Wat er stond is bewaard onder ‘Wat er veranderde’.',
    huishouden: 'Het huishouden is bijgewerkt.',
    samengevoegd: 'De dossiers zijn samengevoegd. Ongedaan maken kan hieronder, onder ‘Dubbele dossiers’.',
    gescheiden: 'De samenvoeging is ongedaan gemaakt. Beide dossiers zijn weer apart.',
  } as Readonly<Record<string, string>>,
  emergency: (until: string) =>
    `Noodinzage tot ${until}. Daarna sluit het dossier vanzelf. U kunt het lezen, niet wijzigen.`,
  mergedTitle: 'Dit dossier is samengevoegd',
  merged: 'Alles staat nu in het andere dossier.',
  toMerged: (label: string) => `Naar ${label}`,
  restricted: (since: string) =>
    `Afgeschermd sinds ${since}. Alleen wie de functionaris gegevensbescherming aanwijst, ziet dit dossier.`,
  identityTitle: 'Wie',
  correct: 'Gegevens verbeteren',
  complete: 'Naam aanvullen',
  workingName: 'Werknaam',
  name: 'Naam',
  birthDate: 'Geboortedatum',
  bsn: 'BSN',
  sex: 'Geslacht',
  phone: 'Telefoon',
  email: 'E-mailadres',
  origin: 'Herkomst',
  unknown: 'Niet bekend',
  whereaboutsTitle: 'Waar is deze persoon?',
  whereaboutsNone:
    'Bij uw organisatie heeft deze persoon nu geen verblijf, aanmelding of plek op de wachtlijst. Wat andere organisaties vastlegden ziet u hier niet.',
  householdTitle: 'Huishouden',
  householdChange: 'Huishouden wijzigen',
  removalTitle: 'Bewaren en verwijderen',
  removal:
    'Een dossier onder de Wmo blijft 15 jaar na de laatste wijziging bewaard. De persoon mag vragen om het eerder te verwijderen.',
  recordRemoval: 'Verzoek om verwijdering vastleggen',
  householdNone: 'Er is geen huishouden vastgelegd.',
  basisTitle: 'Grondslag en bewaren',
  basis: 'Grondslag',
  basisSince: (purpose: string, since: string) => `${purpose}, sinds ${since}`,
  keep: 'Bewaren tot en met',
  keepUnseen: 'Dat ziet u niet in een noodinzage. Vraag het aan wie deze persoon helpt.',
  keepOpen: 'Zolang de grondslag geldt',
  keepIfUnchanged: (day: string) => `${day}, als er niets meer verandert`,
  restrictTitle: 'Afschermen',
  restrict: (ref: string) =>
    `Moet dit dossier voor collega’s verborgen zijn, bijvoorbeeld omdat iemand ondergedoken zit of familie is van een collega? Bel de functionaris gegevensbescherming en noem nummer ${ref}.`,
  historyTitle: 'Wat er veranderde',
  when: 'Wanneer',
  who: 'Wie',
  what: 'Wat',
  why: 'Waarom',
  colleague: 'Een collega',
  mergesTitle: 'Dubbele dossiers',
  mergesNone: 'Er is geen ander dossier bij dit dossier gevoegd.',
  mergedOn: (label: string, moment: string) => `${label}, samengevoegd op ${moment}`,
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt',
  merge: 'Samenvoegen met een ander dossier',
} as const;

export const basisNames: Readonly<Record<LegalBasis, string>> = {
  wmo: 'Wet maatschappelijke ondersteuning (Wmo)',
  consent: 'Toestemming',
  'vital-interest': 'Vitaal belang',
  'public-task': 'Taak van algemeen belang',
};

export const changeNames: Readonly<Record<string, string>> = {
  register: 'Dossier gemaakt',
  complete: 'Naam aangevuld',
  correct: 'Verbeterd',
  merge: 'Aangevuld bij samenvoegen',
  'undo-merge': 'Samenvoegen ongedaan gemaakt',
};

export const correctMessages = {
  title: 'Gegevens verbeteren',
  completeTitle: 'Naam aanvullen',
  lead: 'Wat er nu staat blijft bewaard, met wie het wijzigde, wanneer en waarom.',
  reason: 'Waarom verbetert u dit?',
  reasonHint: 'Bijvoorbeeld: paspoort gezien',
  reasonMissing: 'Schrijf waarom u dit verbetert.',
  submit: 'Opslaan',
  cancel: 'Annuleren',
  merged: 'Dit dossier is samengevoegd en kan niet meer worden gewijzigd. Er is niets opgeslagen.',
} as const;

export const householdKindNames: Readonly<Record<HouseholdKind, string>> = {
  single: 'Alleenstaand',
  couple: 'Paar',
  family: 'Gezin',
  other: 'Anders',
};
export const householdRoleNames: Readonly<Record<HouseholdRole, string>> = {
  adult: 'Volwassene',
  partner: 'Partner',
  child: 'Kind',
  other: 'Anders',
};

export const householdMessages = {
  title: 'Huishouden',
  lead: 'Mensen die samen willen wonen. Iemand hoort bij één huishouden tegelijk.',
  startTitle: 'Huishouden maken',
  kind: 'Soort huishouden',
  role: 'Rol van deze persoon',
  from: 'Sinds',
  start: 'Huishouden maken',
  addTitle: 'Iemand toevoegen',
  memberRef: 'Dossiernummer',
  memberRefHint:
    'Staat bovenaan het dossier van die persoon, bijvoorbeeld K7M-4QX. Nog geen dossier? Maak dat eerst.',
  memberRole: 'Rol',
  add: 'Toevoegen',
  membersTitle: 'Wie horen erbij',
  member: 'Wie',
  period: 'Periode',
  endTitle: 'Iemand gaat uit het huishouden',
  endMember: 'Wie',
  end: 'Vanaf',
  endHint: 'De eerste dag dat die persoon er niet meer bij hoort',
  endSubmit: 'Uit het huishouden halen',
  back: 'Terug naar het dossier',
  dayMissing: 'Kies een dag.',
  choose: 'Maak een keuze.',
  open: (from: string) => `sinds ${from}`,
  closed: (from: string, until: string) => `van ${from} tot ${until}`,
} as const;

export const householdRefusals: Readonly<Record<HouseholdRefusal, string>> = {
  unknown: 'Dit dossier kunt u niet wijzigen. Er is niets opgeslagen.',
  'member-unknown': 'Er is geen dossier met dit nummer dat u mag zien. Controleer het nummer.',
  'in-household-already': 'Deze persoon hoort al bij een huishouden. Haal die daar eerst uit.',
  'no-household': 'Er is nog geen huishouden. Maak dat eerst.',
  'in-future': 'Deze dag ligt in de toekomst. Kies vandaag of eerder.',
  'before-start': 'Deze persoon hoorde er op die dag nog niet bij. Kies een latere dag.',
  'before-birth': 'Deze dag ligt voor de geboorte van deze persoon. Controleer deze dag en de geboortedatum.',
};
