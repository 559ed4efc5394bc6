import type { LineKind, LineYears } from '../../domain/lines/budget-line.ts';
import type { CountUnit, Recurrence } from '../../domain/lines/line-choices.ts';

export const lineKindNames: Readonly<Record<LineKind, string>> = {
  hours: 'uren',
  persons: 'aantal × bedrag',
  lump: 'vast bedrag',
  percentage: 'percentage',
  monthly: 'bedrag per maand',
  'per-result': 'per resultaat',
  ceiling: 'plafond',
  open: 'open post (pm)',
  'not-applicable': 'geen geld uit dit plan',
};

export const recurrenceNames: Readonly<Record<Recurrence, string>> = {
  yearly: 'elk jaar',
  'one-off': 'eenmalig',
  'first-period': 'eerste periode',
  'first-year': 'eerste jaar',
  'not-stated': 'niet genoemd',
};

export const countUnitNames: Readonly<Record<CountUnit, string>> = {
  persons: 'personen',
  places: 'plekken',
  homes: 'woningen',
  initiatives: 'initiatieven',
  matches: 'matches',
};

export const yearsKindNames: Readonly<Record<LineYears['kind'], string>> = {
  'not-stated': 'Het plan noemt geen jaren',
  span: 'Eén bedrag voor deze jaren samen',
  each: 'Elk van deze jaren opnieuw',
  amounts: 'Een eigen bedrag per jaar',
  weights: 'Naar verhouding over de jaren',
};

export const budgetMessages = {
  title: 'Begroting',
  lead: (explained: string, stated: string | null, isSame: boolean) =>
    stated === null
      ? explained
      : isSame
        ? `${explained} Dat bedrag noemt het plan ook.`
        : `${explained} Het plan noemt ${stated}.`,
  exact: 'Berekend',
  exactNote: 'alle regels, tot op de cent',
  stated: 'In het plan',
  statedNone: 'Het plan noemt geen totaal',
  difference: 'Verschil',
  counted: 'Telt mee',
  countedNote: 'na afronding en plafonds',
  open: 'Open posten (pm)',
  openNote: 'tellen niet mee',
  linesOf: (measure: string) => `Regels van ${measure}`,
  unfoldAll: 'Alles openen',
  foldAll: 'Alles sluiten',
  toMeasure: 'Naar de maatregel',
  toMeasureLabel: (name: string) => `Naar de maatregel: ${name}`,
  waterfallTitle: 'Van maatregelen naar totaal',
  waterfallCaption: (total: string) => `Alle maatregelen komen samen op ${total}.`,
  total: 'Totaal',
  measure: 'Maatregel',
  amount: 'Bedrag',
  linesTitle: 'Alle regels',
  linesIntro:
    'Per regel de berekening, wat die oplevert, wat in het plan staat en het verschil. Wat in het plan staat, telt mee.',
  line: 'Regel',
  formula: 'Berekening',
  sum: 'Samen',
  afterCeiling: (ceiling: string) => `Na het plafond van ${ceiling}`,
  change: 'Wijzigen',
  changeLabel: (label: string) => `Wijzigen: ${label}`,
  addLine: 'Regel toevoegen',
  noLines: 'Deze maatregel heeft nog geen regels.',
  vat: (share: string) => `btw ${share}`,
  perYear: (share: string) => `prijsstijging ${share} per jaar`,
  paidBy: (sources: string) => `betaald uit ${sources}`,
  uncovered: (amount: string) => `${amount} niet gedekt`,
  assumed: (text: string) => `aangenomen: ${text}`,
  yearsTitle: 'Per jaar en bron',
  yearsCaption: (largest: string, amount: string) => `Het meeste geld staat bij ${largest}: ${amount}.`,
  sourcesTitle: 'Per bron',
  toSources: 'Geldbronnen bekijken',
  noSourcePays: 'Nog geen enkele bron betaalt mee.',
  sourcesCaption: (largest: string, amount: string) => `Het meeste komt van ${largest}: ${amount}.`,
  source: 'Bron',
  themesCaption: (largest: string, amount: string) => `Het meeste gaat naar ${largest}: ${amount}.`,
  themesTitle: 'Per thema en doelstelling',
  theme: 'Thema',
  objective: 'Doelstelling',
  ceilingsTitle: 'Plafonds',
  ceiling: 'Plafond',
  linesTogether: 'Regels samen',
  over: 'Boven het plafond',
  within: 'binnen het plafond',
  openTitle: 'Open posten (pm)',
  openIntro: 'Van deze posten is nog geen bedrag bekend. Ze tellen in geen totaal mee.',
  remarksTitle: 'Over het hele plan',
  empty: 'Er staan nog geen bedragen in dit plan',
  emptyText: 'Voeg een maatregel toe en zet er bedragen bij.',
} as const;
