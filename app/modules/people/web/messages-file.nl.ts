import type { HouseholdKind, HouseholdRole } from '../domain/household.ts';
import type { IdentityPart, PersonRecordKind } from '../domain/merge.ts';
import type { LegalBasis } from '../domain/retention.ts';
import type { OpenRefusal } from '../use-cases/open-file.server.ts';
import type { EmergencyRefusal } from '../use-cases/emergency-open.server.ts';
import type { HouseholdRefusal } from '../use-cases/keep-household.server.ts';
import type { MergePeopleRefusal } from '../use-cases/merge-people.server.ts';
import type { UndoRefusal } from '../use-cases/undo-merge.server.ts';

const namesSomeone =
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
  'purpose-unknown': { field: 'doel', message: 'Kies een doel' },
  'note-missing': { field: 'toelichting', message: 'Schrijf in een paar woorden waarvoor' },
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
  groundMissing: 'Kies waarom',
} as const;

export const emergencyRefusals: Readonly<Record<EmergencyRefusal, string>> = {
  'reason-too-short': 'Schrijf in minstens 10 tekens waarom u het dossier nu nodig hebt',
  'reason-names-person': namesSomeone,
  'not-available':
    'Dit dossier kunt u niet openen. Er is niets gewijzigd. Hebt u het nodig? Bel de functionaris gegevensbescherming.',
};

export const fileMessages = {
  kicker: (ref: string | null) => (ref === null ? 'Dossier' : `Dossier ${ref}`),
  pageTitle: (ref: string | null) => `${ref === null ? 'Dossier' : `Dossier ${ref}`} · Onderdak`,
  lead: (purpose: string) => `Geopend voor: ${purpose.toLowerCase()}.`,
  madeByYou: 'U hebt dit dossier in deze dienst gemaakt.',
  inEmergency: 'Geopend als noodinzage.',
  nameless: 'Naam niet bekend',
  saved: {
    nieuw: 'Het dossier is gemaakt.',
    verbeterd: 'De gegevens zijn verbeterd. Wat er stond is bewaard onder “Wat er veranderde”.',
    huishouden: 'Het huishouden is bijgewerkt.',
    samengevoegd: 'De dossiers zijn samengevoegd. Ongedaan maken kan hieronder, onder “Dubbele dossiers”.',
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
  age: (years: number) => `${years} jaar`,
  bsn: 'BSN',
  sex: 'Geslacht',
  phone: 'Telefoon',
  email: 'E-mail',
  origin: 'Herkomst',
  unknown: 'Niet bekend',
  householdTitle: 'Huishouden',
  householdChange: 'Huishouden wijzigen',
  householdNone: 'Er is geen huishouden vastgelegd.',
  basisTitle: 'Grondslag en bewaren',
  basis: 'Grondslag',
  basisSince: (purpose: string, since: string) => `${purpose}, sinds ${since}`,
  keep: 'Bewaren tot en met',
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
  reasonMissing: 'Schrijf waarom u dit verbetert',
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
  dayMissing: 'Kies een dag',
  choose: 'Maak een keuze',
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
};

export const recordNames: Readonly<Record<PersonRecordKind, readonly [one: string, more: string]>> = {
  stay: ['verblijf', 'verblijven'],
  intake: ['aanmelding', 'aanmeldingen'],
  'waiting-list-entry': ['plek op een wachtlijst', 'plekken op wachtlijsten'],
  'household-member': ['huishouden', 'huishoudens'],
  'night-presence': ['nacht', 'nachten'],
  handover: ['overdracht', 'overdrachten'],
  'unmet-demand': ['vraag zonder plek', 'vragen zonder plek'],
};

export const partNames: Readonly<Record<IdentityPart, string>> = {
  workingName: 'werknaam',
  name: 'naam',
  birthDate: 'geboortedatum',
  bsn: 'BSN',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
};

export const mergeMessages = {
  title: 'Samenvoegen',
  lead: 'Heeft iemand twee dossiers? Voeg ze samen tot één. U kunt dit later ongedaan maken.',
  candidatesTitle: 'Mogelijk dezelfde persoon',
  candidatesNone: 'We vinden geen dossier dat erop lijkt.',
  choose: 'Vergelijken',
  chooseLabel: (label: string) => `Vergelijken met ${label}`,
  otherTitle: 'Een ander dossier kiezen',
  other: 'Nummer van het andere dossier',
  otherHint: 'Bijvoorbeeld K7M-4QX',
  compare: 'Vergelijken',
  previewTitle: 'Wat er gebeurt',
  keep: 'Welk dossier blijft?',
  recompute: 'Laat zien wat er dan gebeurt',
  moves: (what: string) => `Naar het dossier dat blijft gaan: ${what}.`,
  movesNone: 'Er hangt niets aan het dossier dat weggaat.',
  fills: (what: string) => `Het dossier dat blijft krijgt erbij: ${what}.`,
  fillsNone: 'Het dossier dat blijft krijgt geen nieuwe gegevens.',
  differs: 'Wat in beide dossiers staat, blijft zoals het staat in het dossier dat blijft.',
  left: 'Een huishouden in dezelfde tijd blijft bij het dossier dat weggaat.',
  reason: 'Hoe weet u dat het dezelfde persoon is?',
  reasonHint: 'Minstens 10 tekens, zonder naam, geboortedatum of BSN',
  submit: 'Samenvoegen',
  cancel: 'Annuleren',
  field: 'Gegeven',
  numberMissing: 'Vul het nummer van het andere dossier in',
} as const;

export const mergeRefusals: Readonly<Record<MergePeopleRefusal['kind'], string>> = {
  'same-file': 'Dit is hetzelfde dossier. Vul het nummer van het andere dossier in.',
  'already-merged': 'Een van de twee dossiers is al samengevoegd. Er is niets gewijzigd.',
  'two-bsns': 'De dossiers hebben verschillende BSN’s. Verbeter eerst het BSN dat niet klopt.',
  'stays-overlap':
    'Beide dossiers hebben een verblijf in dezelfde nacht. Verbeter eerst het verblijf dat niet klopt.',
  unknown: 'Er is geen dossier met dit nummer dat u mag zien. Controleer het nummer.',
  'reason-too-short': 'Schrijf in minstens 10 tekens hoe u dit weet',
  'reason-names-person': namesSomeone,
  'both-waiting': 'Beide dossiers staan op dezelfde wachtlijst. Sluit eerst een van die plekken.',
};

export const undoMessages = {
  title: 'Samenvoegen ongedaan maken',
  lead: 'Alles wat verhuisde gaat terug naar het andere dossier. Wat er daarna bij kwam, blijft waar het is.',
  reason: 'Waarom maakt u dit ongedaan?',
  reasonHint: 'Minstens 10 tekens, zonder naam, geboortedatum of BSN',
  submit: 'Ongedaan maken',
  cancel: 'Annuleren',
} as const;

export const undoRefusals: Readonly<Record<UndoRefusal, string>> = {
  unknown: 'Deze samenvoeging is er niet. Er is niets gewijzigd.',
  'already-undone': 'Deze samenvoeging was al ongedaan gemaakt.',
  'reason-too-short': 'Schrijf in minstens 10 tekens waarom',
  'reason-names-person': namesSomeone,
  'other-file-unknown':
    'Het andere dossier is van een organisatie waar u niet werkt. Er is niets gewijzigd. Vraag een collega daar om dit te doen.',
};
