import { counted, plural } from '#app/words/counts.ts';
import type { RemarkKind } from '../../domain/plan/remark.ts';

/** What each kind of remark is called, and what it says about the figures. */
export const remarkKindTexts: Readonly<
  Record<RemarkKind, { readonly label: string; readonly explanation: string }>
> = {
  'ceiling-exceeded': {
    label: 'Boven het plafond',
    explanation: 'De regels kosten samen meer dan de maatregel mag kosten. Alleen het plafond telt mee.',
  },
  'sum-differs-from-stated-total': {
    label: 'Optelling klopt niet met het genoemde totaal',
    explanation: 'Het plan noemt een ander totaal dan de regels samen geven.',
  },
  rounding: {
    label: 'Afgerond bedrag',
    explanation: 'Het bedrag in het plan wijkt af van de berekening. Het bedrag in het plan telt.',
  },
  'year-conflict': {
    label: 'Verschillende jaren',
    explanation: 'Het plan noemt op twee plaatsen andere jaren voor hetzelfde geld.',
  },
  'years-outside-plan': {
    label: 'Jaren buiten het plan',
    explanation: 'Het geld is voor jaren waar het plan niet over gaat.',
  },
  'year-split-differs': {
    label: 'Verdeling over jaren klopt niet',
    explanation: 'De bedragen per jaar zijn samen niet gelijk aan de regel.',
  },
  'yearly-and-one-off-mixed': {
    label: 'Jaarlijks en eenmalig bij elkaar',
    explanation: 'Een totaal telt jaarlijkse en eenmalige kosten bij elkaar op.',
  },
  'open-item-not-counted': {
    label: 'Open post (pm)',
    explanation: 'Het bedrag is nog niet bekend en telt nergens mee.',
  },
  'planning-conflict': {
    label: 'Planning past niet',
    explanation: 'Een maatregel wacht op een andere die nog niet klaar is.',
  },
  'shared-budget': {
    label: 'Gedeeld geld',
    explanation: 'Meer maatregelen leven van dezelfde regel. Het geld telt één keer.',
  },
  uncovered: {
    label: 'Niet gedekt',
    explanation: 'Voor dit geld is nog geen bron.',
  },
  'over-covered': {
    label: 'Te veel gedekt',
    explanation: 'De bronnen geven samen meer dan de regel kost.',
  },
  'award-differs': {
    label: 'Toekenning is anders',
    explanation: 'Er is een ander bedrag toegekend dan begroot.',
  },
  'unit-conflict': {
    label: 'Uren en fte passen niet',
    explanation: 'De uren passen niet bij het aantal fte dat het plan noemt.',
  },
  'pilot-differs': {
    label: 'Pilot en plan verschillen',
    explanation: 'De pilot en de maatregel noemen andere aantallen of tijden.',
  },
  'several-themes': {
    label: 'Meer dan één thema',
    explanation: 'Het geld telt onder het eerste thema.',
  },
  'no-theme': {
    label: 'Geen thema',
    explanation: 'De maatregel hoort bij geen thema.',
  },
  'derived-link': {
    label: 'Afgeleide koppeling',
    explanation: 'Het plan zegt dit niet zelf; het is eruit afgeleid.',
  },
  assumption: {
    label: 'Aanname',
    explanation: 'Het plan zegt dit niet; er is iets aangenomen om te kunnen rekenen.',
  },
  'archived-source': {
    label: 'Afgesloten geldbron',
    explanation: 'De regel wordt betaald uit een bron die niet meer in gebruik is.',
  },
  'source-note': {
    label: 'Uit de tekst van het plan',
    explanation: 'Iets in de tekst dat geen berekening kan vinden.',
  },
};

export const remarksPageMessages = {
  title: 'Opmerkingen',
  lead: (attention: number, all: number) =>
    all === 0
      ? 'Alle bedragen, jaren en bronnen in dit plan passen bij elkaar.'
      : `${counted(all, 'opmerking', 'opmerkingen')} bij de cijfers. ${attention} daarvan ${plural(attention, 'vraagt', 'vragen')} aandacht. ${plural(all - attention, 'De andere zegt', 'De andere zeggen')} hoe u een cijfer leest.`,
  attention: 'Vraagt aandacht',
  explained: (count: number) =>
    count === 1
      ? 'Toelichting: 1 opmerking waar u niets voor hoeft te doen'
      : `Toelichting: ${count} opmerkingen waar u niets voor hoeft te doen`,
  emptyTitle: 'Geen opmerkingen',
} as const;
