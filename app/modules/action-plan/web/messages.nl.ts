import type { BadgeKind } from '#app/ui/index.ts';
import { counted } from '#app/words/counts.ts';
import type { MeasureStatus } from '../domain/plan/plan.ts';

export const frameMessages = {
  plans: 'Plan van aanpak',
  pageTitle: (page: string, plan: string) => `${page} · ${plan} · Onderdak`,
  kicker: (region: string, years: string) => `${region} · ${years}`,
  tabs: 'Onderdelen van dit plan',
  overview: 'Overzicht',
  budget: 'Begroting',
  timeline: 'Tijdlijn',
  remarks: 'Opmerkingen',
  history: 'Geschiedenis',
  account: 'Verantwoording',
  filter: 'Tonen',
  clear: 'Alles tonen',
  cancel: 'Annuleren',
  none: '–',
} as const;

/** How a status looks: the word carries the meaning. */
export const statusBadges: Readonly<Record<MeasureStatus, BadgeKind>> = {
  idea: 'neutral',
  proposed: 'neutral',
  decided: 'active',
  running: 'active',
  stopped: 'attention',
  done: 'good',
  embedded: 'good',
};

export const plansMessages = {
  title: 'Plannen van aanpak',
  lead: (count: number) =>
    count === 1
      ? 'Uw regio heeft één plan. Open het om te zien wat er loopt en wat het kost.'
      : `Uw regio heeft ${count} plannen. Het nieuwste staat bovenaan.`,
  new: 'Nieuw plan',
  total: 'Begroot',
  coverage: 'Dekking',
  measures: (count: number) => counted(count, 'maatregel', 'maatregelen'),
  remarks: (count: number) => counted(count, 'opmerking', 'opmerkingen'),
  status: 'Status',
  emptyTitle: 'Er is nog geen plan van aanpak',
  empty:
    'Begin een nieuw plan en zet er maatregelen in, bijvoorbeeld vanuit een kans in de preventiescan. Hebt u al een plan als bestand? Dan kan uw beheerder het inlezen.',
  emptyReader: 'Zodra de centrumgemeente een plan maakt, staat het hier.',
  importTitle: 'Een plan dat u al hebt',
  importHint:
    'Hebt u een plan als bestand (JSON), bijvoorbeeld uit een andere omgeving van Onderdak? Vraag uw beheerder om het in te lezen.',
} as const;

export const newPlanMessages = {
  title: 'Nieuw plan van aanpak',
  lead: 'Een plan begint leeg, met de drie thema’s en zeven doelstellingen van de landelijke brede aanpak.',
  name: 'Titel',
  nameHint: 'Bijvoorbeeld: Plan van aanpak dakloosheid 2026–2029',
  nameMissing: 'Geef het plan een titel.',
  nameTooLong: 'Maak de titel korter: hoogstens 300 tekens.',
  slug: 'Korte naam voor het adres',
  slugHint: 'Kleine letters, cijfers en streepjes, bijvoorbeeld 2026-2029',
  slugMissing: 'Geef het plan een korte naam.',
  slugWrong: 'Gebruik alleen kleine letters, cijfers en streepjes, en begin niet met een streepje.',
  slugReserved: 'Deze naam gebruikt Onderdak zelf al. Kies een andere.',
  slugTooLong: 'Maak de korte naam korter: hoogstens 60 tekens.',
  slugTaken: 'Uw regio heeft al een plan met deze korte naam.',
  first: 'Eerste jaar',
  last: 'Laatste jaar',
  yearWrong: 'Vul een jaar in van vier cijfers, tussen 2000 en 2100.',
  yearsReversed: 'Het laatste jaar ligt vóór het eerste jaar.',
  vision: 'Visie',
  visionHint: 'Wat u met het plan wilt bereiken, in een paar zinnen',
  bottlenecks: 'Knelpunten',
  bottlenecksHint: 'Eén per regel',
  sources: 'Waar het geld vandaan kan komen',
  sourcesHint: 'Per maatregel en per regel zegt u later welke bron hoeveel betaalt.',
  submit: 'Plan maken',
} as const;

export const overviewMessages = {
  ended: (last: number) =>
    `De looptijd van dit plan is voorbij: het liep tot en met ${last}. De cijfers hieronder gaan over die jaren.`,
  lead: (total: string, coverage: string, running: string) =>
    `Het plan kost ${total}. ${coverage} ${running}`,
  noMoney: 'Er staat nog geen geld in dit plan.',
  noneRunning: 'Er loopt nog geen maatregel.',
  oneRunning: '1 maatregel loopt.',
  someRunning: (count: number) => `${counted(count, 'maatregel loopt', 'maatregelen lopen')}.`,
  newMeasure: 'Maatregel toevoegen',
  total: 'Begroot',
  totalNote: (lines: string) => `regels samen ${lines}`,
  covered: 'Gedekt',
  withSource: 'Met een bron',
  onlySource: (name: string) => `door ${name}`,
  severalSources: (name: string, others: number) =>
    `vooral door ${name}, en nog ${counted(others, 'bron', 'bronnen')}`,
  uncovered: 'Nog niet gedekt',
  running: 'Loopt nu',
  runningUnit: (all: number) => `van ${all}`,
  attention: 'Vraagt aandacht',
  attentionNote: (all: number) => `van ${counted(all, 'opmerking', 'opmerkingen')}`,
  openItems: (count: number) => `zonder ${counted(count, 'open post', 'open posten')} (pm)`,
  attentionTitle: 'Vraagt aandacht',
  allRemarks: (count: number) => (count === 1 ? 'De opmerking bekijken' : `Alle ${count} opmerkingen`),
  statusTitle: 'Status van de maatregelen',
  measuresTitle: 'Maatregelen',
  filterLabel: 'Maatregelen kiezen',
  theme: 'Thema',
  allThemes: 'Alle thema’s',
  status: 'Status',
  allStatuses: 'Elke status',
  municipality: 'Gemeente',
  allMunicipalities: 'Alle gemeenten',
  search: 'Zoeken',
  shown: (shown: number, all: number) =>
    `${shown === all ? '' : `${shown} van `}${counted(all, 'maatregel', 'maatregelen')}.`,
  nothingTitle: 'Geen maatregel past hierbij',
  nothing: 'Kies een ander thema of een andere status, of kies ‘Alles tonen’.',
  noMeasuresTitle: 'Er staat nog geen maatregel in dit plan',
  noMeasures: 'Voeg een maatregel toe, of maak er een vanuit een kans in de preventiescan.',
  caption: 'Maatregelen per thema en doelstelling',
  captionFlat: 'Maatregelen',
  measure: 'Maatregel',
  planning: 'Planning',
  amount: 'Begroot',
  notCoveredColumn: 'Niet gedekt',
  remarks: 'Opmerkingen',
  byTheme: 'Per thema',
  grouped: 'Naar de indeling per thema',
  pilotsTitle: 'Pilots',
  pilot: 'Pilot',
  place: 'Plaats',
  period: 'Periode',
  places: 'Plekken',
  placesText: (start: number, max: number) =>
    start === max ? String(start) : `${start} bij de start, hoogstens ${max}`,
  aboutTitle: 'Over dit plan',
  vision: 'Visie',
  bottlenecks: 'Knelpunten',
  award: 'Toegekend',
  awardText: (amount: string, isRounded: boolean, day: string | null) =>
    `${amount}${isRounded ? ' (afgerond)' : ''}${day === null ? '' : `, bekend op ${day}`}`,
  reserve: 'Wat overblijft gaat naar',
  decisions: 'Besluiten',
} as const;

export const planningMessages = {
  unplanned: 'nog niet gepland',
  atOnce: 'kan meteen beginnen',
  from: (day: string) => `vanaf ${day}`,
  until: (day: string) => `tot en met ${day}`,
  span: (from: string, until: string) => `${from} tot en met ${until}`,
  months: (min: number, max: number) =>
    `${min === max ? '' : `${min} tot `}${counted(max, 'maand', 'maanden')}`,
} as const;
