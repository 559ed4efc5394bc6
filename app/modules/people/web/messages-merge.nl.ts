import type { IdentityPart } from '../domain/merge.ts';
import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { MergePeopleRefusal } from '../use-cases/merge-people.server.ts';
import type { UndoRefusal } from '../use-cases/undo-merge.server.ts';
import { namesSomeone } from './messages-file.nl.ts';

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
  numberMissing: 'Vul het nummer van het andere dossier in.',
} as const;

export const mergeRefusals: Readonly<Record<MergePeopleRefusal['kind'], string>> = {
  'same-file': 'Dit is hetzelfde dossier. Vul het nummer van het andere dossier in.',
  'already-merged': 'Een van de twee dossiers is al samengevoegd. Er is niets gewijzigd.',
  'two-bsns': 'De dossiers hebben verschillende BSN’s. Verbeter eerst het BSN dat niet klopt.',
  'stays-overlap':
    'Beide dossiers hebben een verblijf in dezelfde nacht. Verbeter eerst het verblijf dat niet klopt.',
  unknown: 'Er is geen dossier met dit nummer dat u mag zien. Controleer het nummer.',
  'reason-too-short': 'Schrijf in minstens 10 tekens hoe u dit weet.',
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

const aboutReason = (message: string) => ({ field: 'reden', message });

export const undoRefusals: Refusals<UndoRefusal> = {
  unknown: 'Deze samenvoeging is er niet. Er is niets gewijzigd.',
  'already-undone': 'Deze samenvoeging was al ongedaan gemaakt.',
  'reason-too-short': aboutReason('Schrijf in minstens 10 tekens waarom.'),
  'reason-names-person': aboutReason(namesSomeone),
  'other-file-unknown':
    'Het andere dossier is van een organisatie waar u niet werkt. Er is niets gewijzigd. Vraag een collega daar om dit te doen.',
};
