import { counted, plural } from '#app/words/counts.ts';
import { municipalities } from './messages.nl.ts';

export const findingListMessages = {
  offer: 'Aanbod',
  route: 'Route',
  table: 'Tabel',
  part: 'Pijler',
  condition: 'Conditie',
  count: (total: number) => `Aanwezig bij (van ${total})`,
  missing: 'Ontbreekt bij gemeente',
  missingCount: 'Ontbreekt',
  horizon: 'Termijn',
  inOrder: 'In de volgorde van de vragenlijst',
  allParts: 'Alle pijlers',
  allConditions: 'Alle condities',
  allHorizons: 'Elke termijn',
  quickOnly: 'Snel te doen',
  longOnly: 'Kost meer tijd',
  search: 'Zoekwoord',
  filterLabel: 'Kansen filteren',
  nothingTitle: 'Geen kans past bij deze filters',
  nothing: 'Kies minder filters of een ander zoekwoord.',
} as const;

export const strengthMessages = {
  title: 'Waar is de regio sterk in?',
  crumb: 'Sterk',
  lead: (veryStrong: number, strong: number) =>
    `${counted(veryStrong, 'onderdeel is', 'onderdelen zijn')} zeer sterk en ${counted(strong, 'onderdeel is', 'onderdelen zijn')} sterk. Dit kunt u vasthouden en aan elkaar leren.`,
  veryStrong: 'Zeer sterk',
  veryStrongIntro: (threshold: string) => `Aanwezig bij ${threshold}.`,
  strong: 'Sterk',
  strongIntro: (threshold: string) => `Aanwezig bij ${threshold}, maar nog niet zeer sterk.`,
  none: 'Er is nog niets dat hier hoort.',
} as const;

export const opportunityMessages = {
  title: 'Waar liggen de kansen?',
  crumb: 'Kansen',
  lead: (count: number, quick: number) =>
    `${counted(count, 'onderdeel van het aanbod is', 'onderdelen van het aanbod zijn')} er bij de helft van de gemeenten of minder. ${quick === 0 ? 'Geen daarvan is snel te doen.' : `${counted(quick, 'daarvan is', 'daarvan zijn')} snel te doen.`}`,
  leadFiltered: (shown: number, quick: number, all: number) => {
    const of = `van de ${counted(all, 'kans', 'kansen')}`;
    if (shown === 0) return `Geen ${of} past bij uw keuze.`;
    const first = `${shown} ${of} ${plural(shown, 'past', 'passen')} bij uw keuze.`;
    if (quick === 0)
      return `${first} ${plural(shown, 'Die is', 'Geen daarvan is')} ${shown === 1 ? 'niet snel' : 'snel'} te doen.`;
    if (quick === shown) return `${first} ${plural(shown, 'Die is', 'Ze zijn allemaal')} snel te doen.`;
    return `${first} ${counted(quick, 'daarvan is', 'daarvan zijn')} snel te doen.`;
  },
  chart: 'Aantal kansen per conditie',
  caption: (condition: string) => `De meeste kansen horen bij ${condition}`,
} as const;

export const quickMessages = {
  title: 'Wat kan snel?',
  crumb: 'Snel te doen',
  lead: (count: number) =>
    count === 0
      ? 'Alles wat snel kan, doen alle gemeenten al.'
      : `${counted(count, 'onderdeel kan', 'onderdelen kunnen')} op korte termijn, en ${plural(count, 'is', 'zijn')} er nog niet overal. Bovenaan staat wat de meeste gemeenten nog missen.`,
  explain:
    'Snel te doen is wat een gemeente op korte termijn zelf kan regelen, met een afspraak of een besluit.',
  caption: 'Snel te doen, met wie het nog niet doet',
  offer: 'Aanbod',
  chart: 'Aantal gemeenten dat het nog niet doet',
  chartCaption: 'Hoe langer de balk, hoe meer gemeenten het nog kunnen gaan doen',
  listTitle: 'Wie kan wat gaan doen',
  nothing: 'Er is niets meer dat snel kan',
} as const;

export const findingMessages = {
  followUpTitle: 'Wat de regio hieraan doet',
  noAnswers: 'In de plannen van de regio staat hier nog geen maatregel voor.',
  answer: 'Maatregel',
  plan: 'Plan',
  status: 'Status',
  money: 'Begroot',
  measures: 'Maatregelen bekijken',
  makeMeasure: 'Maak of koppel een maatregel',
  lead: (count: number, total: number) =>
    count === total
      ? `Alle ${municipalities(total)} doen dit.`
      : count === 0
        ? `Geen van de ${municipalities(total)} doet dit.`
        : `${count} van de ${municipalities(total)} ${plural(count, 'doet', 'doen')} dit.`,
  offeredTitle: 'Wie doet dit',
  missingTitle: 'Wie doet dit nog niet',
  nobody: 'Geen enkele gemeente.',
  everybody: 'Alle gemeenten doen dit al.',
  own: 'uw gemeente',
  aboutTitle: 'Meer over dit onderdeel',
  verdict: 'Oordeel',
  horizon: 'Termijn',
  pillar: 'Pijler',
  condition: 'Conditie of thema',
  table: 'Tabel',
  law: 'Wettelijk kader',
  noLaw: 'Hoort bij een thema; daar is geen wettelijk kader bij genoemd.',
  otherRoutes: 'In andere routes',
  otherRoute: (label: string, count: number, total: number) =>
    `${label}: ${count} van ${municipalities(total)}`,
} as const;

export const ownMessages = {
  title: 'Wat doet de regio wel en wij nog niet?',
  titleFor: (name: string) => `Wat doet de regio wel en ${name} nog niet?`,
  crumb: 'Mijn gemeente',
  crumbRegional: 'Per gemeente',
  lead: (name: string, offered: number, wanted: number, opportunities: number) =>
    `${name} doet ${offered} van de ${counted(wanted, 'onderdeel', 'onderdelen')}. ${opportunities === 0 ? 'Wat andere gemeenten doen, doet u ook.' : `${counted(opportunities, 'onderdeel dat', 'onderdelen die')} andere gemeenten wel doen, ${plural(opportunities, 'ontbreekt', 'ontbreken')} nog.`}`,
  choose: 'Kies een gemeente',
  chooseTitle: 'Hoe ver is één gemeente?',
  chooseLead: 'Kies een gemeente. U ziet dan wat andere gemeenten in de regio doen en deze nog niet.',
  show: 'Tonen',
  offered: 'Onderdelen aanwezig',
  ofWanted: (wanted: number) => `van ${wanted}`,
  opportunities: 'Doen anderen wel',
  only: 'Alleen hier',
  quick: 'Snel te doen',
  opportunitiesTitle: 'Wat anderen wel doen en deze gemeente nog niet',
  opportunitiesIntro:
    'Bovenaan staat wat snel kan, en daarvan eerst wat de meeste andere gemeenten al doen. Vraag hen hoe zij het aanpakten.',
  opportunitiesSorted: 'Vraag andere gemeenten hoe zij het aanpakten.',
  opportunitiesCaption: 'Wat andere gemeenten wel doen en deze nog niet',
  offeredBy: (total: number) => `Aanwezig bij (van ${total})`,
  onlyTitle: 'Wat alleen deze gemeente doet',
  onlyIntro: 'Hier kunnen anderen van leren.',
  onlyNone: 'Alles wat deze gemeente doet, doet ook een andere.',
  answersTitle: 'Antwoorden van deze gemeente',
  answersIntro:
    'Wat is ingevuld, tabel voor tabel. Klopt er iets niet? Zeg het tegen de beleidsadviseur van de centrumgemeente.',
  noAnswer: 'Niets ingevuld',
  notesTitle: 'Opmerking',
  toTable: 'Naar de tabel',
  missingTitle: 'Uw gemeente staat niet in deze ronde',
  missing:
    'Misschien deed uw gemeente niet mee, of is het nummer nog niet aan uw gemeente gekoppeld. De beleidsadviseur van de centrumgemeente kan dat nakijken.',
} as const;
