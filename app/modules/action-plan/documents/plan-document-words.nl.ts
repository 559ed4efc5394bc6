import type { LineKind } from '../domain/lines/budget-line.ts';
import type { RemarkKind } from '../domain/plan/remark.ts';
import type { PartRule } from './workbook/division-rows.ts';

export const lineKindNames: Readonly<Record<LineKind, string>> = {
  hours: 'Uren',
  persons: 'Aantal × bedrag',
  lump: 'Vast bedrag',
  percentage: 'Percentage',
  monthly: 'Bedrag per maand',
  'per-result': 'Per resultaat',
  ceiling: 'Plafond',
  open: 'Open post (pm)',
  'not-applicable': 'Geen geld nodig',
};

export const partRuleNames: Readonly<Record<PartRule['kind'], string>> = {
  whole: 'de hele regel',
  weight: 'naar verhouding',
  share: 'een percentage',
  amount: 'een vast bedrag',
  rest: 'wat overblijft',
  left: 'wat overblijft',
  uncovered: 'nog niet gedekt',
  excess: 'meer dan nodig',
};

export const remarkKindNames: Readonly<Record<RemarkKind, string>> = {
  'ceiling-exceeded': 'Boven het plafond',
  'sum-differs-from-stated-total': 'Som is anders dan het plan noemt',
  rounding: 'Afronding',
  'year-conflict': 'Andere jaren elders in het plan',
  'years-outside-plan': 'Jaren buiten het plan',
  'year-split-differs': 'Bedragen per jaar tellen niet op',
  'yearly-and-one-off-mixed': 'Jaarlijks en eenmalig door elkaar',
  'open-item-not-counted': 'Open post telt niet mee',
  'planning-conflict': 'Planning klopt niet',
  'shared-budget': 'Gedeeld budget',
  uncovered: 'Nog niet gedekt',
  'over-covered': 'Meer dan gedekt',
  'award-differs': 'Toegekend is iets anders dan begroot',
  'unit-conflict': 'Eenheden kloppen niet',
  'pilot-differs': 'Proef wijkt af van de maatregel',
  'several-themes': 'Meer dan één thema',
  'no-theme': 'Geen thema',
  'derived-link': 'Afgeleide koppeling',
  assumption: 'Aanname',
  'archived-source': 'Afgesloten geldbron',
  'source-note': 'Staat zo in het plan',
};

/** Rows of the sheet that explains the workbook. */
export const workbookExplanation: readonly (readonly [word: string, meaning: string])[] = [
  [
    'Hoe dit werkt',
    'Alle bedragen zijn formules. Verandert u een aantal, een prijs of een percentage, dan rekent Excel alles opnieuw uit. Onderdak zelf verandert niet mee.',
  ],
  ['Maatregel en post', 'De naam van de maatregel, en daaronder die van elke regel.'],
  ['Nr', 'De code van de maatregel (E2) of van de regel daarin (E2b). De naam staat in de kolom ernaast.'],
  ['Thema en Doel', 'Codes uit het plan. Onder aan dit werkblad staat wat elke code betekent.'],
  ['Rij', 'Wat er op de rij staat: kop, regel, maatregel (een totaal), plan (het eindtotaal) of controle.'],
  ['Soort', 'Hoe het bedrag van de regel wordt berekend, bijvoorbeeld aantal keer prijs.'],
  ['Aantal', 'Hoeveel er van iets zijn: mensen, plekken of keren.'],
  ['Weken en Maanden', 'Hoe lang het per jaar duurt. Leeg: het hele jaar, of het telt niet mee.'],
  [
    'Uren per week',
    'Staat er ook een aantal, dan zijn het uren per persoon per week. Anders zijn het alle uren samen.',
  ],
  ['Percentage', 'Welk deel van het bedrag in de kolom ‘Waarvan’ meetelt.'],
  ['Waarvan', 'Het bedrag waarvan het percentage wordt genomen. Bij andere regels verwijst de cel daarnaar.'],
  ['Prijs of bedrag', 'De prijs van één uur, maand of stuk, of het hele bedrag.'],
  ['Hoogstens', 'Het plafond van de regel of van de hele maatregel.'],
  ['Aantal jaren', 'In hoeveel jaren dit bedrag terugkomt.'],
  ['Prijsstijging per jaar', 'Hoeveel procent de prijs elk volgend jaar hoger is.'],
  ['Btw', 'Het percentage btw dat erbij komt.'],
  ['Berekend', 'Wat de som geeft, op de cent. Bij een plafond: de andere regels van de maatregel samen.'],
  ['Afronden op', 'De afronding die bij deze regel is gekozen. Leeg: niet afronden.'],
  ['Afgerond', 'Het berekende bedrag na die afronding.'],
  ['In het plan', 'Het bedrag zoals het in het plan staat, overgetypt.'],
  ['Verschil', 'Het bedrag in het plan (of het afgeronde bedrag) min het berekende bedrag.'],
  [
    'Bedrag',
    'Waar de totalen mee rekenen. Past de afronding bij het plan, dan is dit het afgeronde bedrag. Past die niet, dan is dit het bedrag uit het plan.',
  ],
  [
    'Telt mee',
    'Het bedrag na het plafond van de maatregel. Is er meer begroot dan het plafond, dan gaat er van elke regel naar verhouding iets af.',
  ],
  ['Berekening in woorden', 'Dezelfde som, zoals die op de pagina van de regel staat.'],
  ['Aannames en toelichting', 'Wat het plan er zelf bij zegt.'],
  [
    'Losse centen',
    'Bij verdelen blijft soms een cent over. Die staat dan achter de formule, bijvoorbeeld +0,01. Zo raakt er geen cent kwijt.',
  ],
  ['Per jaar', 'Geld dat over meer jaren samen gaat, staat bij die jaren samen, bijvoorbeeld 2020-2021.'],
  ['Controle', 'Rijen met het woord controle moeten altijd € 0,00 zijn.'],
];
