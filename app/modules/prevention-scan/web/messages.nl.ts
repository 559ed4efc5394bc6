import { listInWords } from '#app/words/lists.ts';
import { counted } from '#app/words/counts.ts';
import type { FindingKind } from '../domain/report.ts';
import type { Horizon, QuestionKind } from '../domain/instrument.ts';
import type { Basis } from '../domain/answers.ts';

export const municipalities = (count: number): string => counted(count, 'gemeente', 'gemeenten');

export const kindNames: Readonly<Record<FindingKind, string>> = {
  'very-strong': 'Zeer sterk',
  strong: 'Sterk',
  opportunity: 'Kans',
};

export const horizonNames: Readonly<Record<Horizon, string>> = {
  quick: 'Snel te doen',
  long: 'Kost meer tijd',
};

export const basisNames: Readonly<Record<Basis, string>> = {
  registration: 'Registratie',
  estimate: 'Schatting',
};

export const questionKindNames: Readonly<Record<QuestionKind, string>> = {
  multi: 'Aankruisen',
  'multi-by-route': 'Aankruisen, per route',
  'yes-no-unknown': 'Ja, nee of niet bekend',
  number: 'Aantallen',
};

export const frameMessages = {
  scan: 'Preventiescan',
  tabs: 'Onderdelen van deze ronde',
  overview: 'Overzicht',
  tables: 'Tabellen',
  strong: 'Sterk',
  opportunities: 'Kansen',
  quick: 'Snel te doen',
  own: 'Mijn gemeente',
  perMunicipality: 'Per gemeente',
  quality: 'Gegevenskwaliteit',
  qualityTab: 'Gegevenskwaliteit',
  take: 'Downloaden',
  glossary: 'Begrippen',
  pageTitle: (page: string, round: string) => `${page} · ${round} · Onderdak`,
  kicker: (region: string, period: string) => `${region} · antwoorden van ${period}`,
  search: 'Zoeken',
  filter: 'Tonen',
  clear: 'Filters wissen',
} as const;

export const nameNoticeMessages = {
  hidden: 'Gemeenten staan hier met een nummer.',
  show: 'Namen tonen',
  own: (name: string) =>
    `Uw gemeente staat met naam in deze ronde: ${name}. Andere gemeenten zijn een nummer.`,
  open: (until: string) => `Namen zijn zichtbaar tot ${until}.`,
  close: 'Namen nu verbergen',
  invented: 'In de proefomgeving is de koppeling van nummer aan gemeente verzonnen.',
} as const;

export const roundsMessages = {
  title: 'Preventiescan',
  lead: 'Wat doen de gemeenten in uw regio om dakloosheid te voorkomen? En waar is nog winst te halen?',
  demo: 'De antwoorden komen uit een scan van negen gemeenten die in 2022 is gepubliceerd. Daarin is elke gemeente een nummer. Welk nummer bij welke gemeente hoort, is hier verzonnen.',
  emptyTitle: 'Er is nog geen ronde in deze regio',
  emptyRegional:
    'Lees eerst de antwoorden van de gemeenten in. Dat kan met een Excel-invulblad, een CSV-bestand of een JSON-bestand. Daarna maakt Onderdak meteen het rapport.',
  emptyMunicipal:
    'De beleidsadviseur van uw centrumgemeente leest de antwoorden in. Zodra dat is gebeurd, ziet u hier het rapport.',
  import: 'Ronde inlezen',
  newest: (title: string) => `Bekijk ${title}`,
  collected: 'Antwoorden van',
  participants: 'Deelnemers',
  figures: (strong: number, opportunities: number, quick: number) =>
    `${counted(strong, 'sterk punt', 'sterke punten')} en ${counted(opportunities, 'kans', 'kansen')}. ${counted(quick, 'ding dat snel kan', 'dingen die snel kunnen')}.`,
} as const;

/** A condition's name inside a sentence. */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The answer of the whole scan in one sentence. */
export function answerFirst(strongest: readonly string[], mostToGain: readonly string[]): string {
  const strong = strongest.length === 0 ? null : `De regio is sterk in ${listInWords(strongest.map(lower))}`;
  const gain =
    mostToGain.length === 0 ? null : `de meeste winst ligt bij ${listInWords(mostToGain.map(lower))}`;
  if (strong !== null && gain !== null) return `${strong}; ${gain}.`;
  if (strong !== null) return `${strong}.`;
  return gain === null
    ? 'Er zijn nog geen antwoorden waar een oordeel uit volgt.'
    : `${gain.charAt(0).toUpperCase()}${gain.slice(1)}.`;
}

export const overviewMessages = {
  title: 'Overzicht',
  participants: 'Gemeenten deden mee',
  veryStrong: 'Zeer sterk',
  veryStrongNote: (threshold: string) => `bij ${threshold}`,
  strong: 'Sterk',
  opportunities: 'Kansen',
  opportunitiesNote: (threshold: string) => `niet bij ${threshold}`,
  quick: 'Snel te doen',
  quickNote: 'ten minste één gemeente doet het nog niet',
  mapTitle: 'Waar ligt de winst?',
  mapIntro:
    'De scan kijkt naar vier pijlers met samen vijftien condities. De preventiewinst is het deel van het aanbod dat er nog niet is.',
  mapChart: 'Preventiewinst per conditie, in vier pijlers',
  mapCaption: (condition: string, gain: string) =>
    `De hoogste preventiewinst ligt bij ${lower(condition)}: ${gain} van het aanbod is er nog niet`,
  mapCaptionNone: 'Preventiewinst per conditie: hoe donkerder, hoe meer er nog te winnen is',
  legendLow: 'weinig winst',
  legendHigh: 'veel winst',
  focusMark: 'focus',
  conditionHeader: 'Conditie',
  pillarHeader: 'Pijler',
  offeredHeader: 'Er is al',
  offeredMeaning: 'er is al',
  gainHeader: 'Preventiewinst',
  rankHeader: 'Plaats',
  focusTitle: (count: number) => (count === 1 ? 'Eén conditie in focus' : `${count} condities in focus`),
  focusIntro: 'Dit is een derde van de condities: die met de hoogste preventiewinst. Begin hier.',
  focusGain: (gain: string) => `${gain} winst`,
  focusCells: (missing: number, wanted: number) =>
    `Dit ontbreekt in ${missing} van de ${counted(wanted, 'geval', 'gevallen')}.`,
  focusLaw: 'Wettelijk kader',
  perMunicipalityTitle: 'Hoe ver is elke gemeente?',
  perMunicipalityChart: 'Deel van het aanbod dat er is, per conditie en gemeente',
  perMunicipalityCaption: 'Hoe donkerder, hoe meer van het aanbod een gemeente heeft',
  report: 'Rapport maken',
} as const;
