import { dayInWords } from '#app/words/days.ts';
import { counted, plural } from '#app/words/counts.ts';

export const placeMessages = {
  title: 'Plek zoeken',
  lead: (name: string) => `Een plek voor ${name}. De plek die het best past staat bovenaan.`,
  needsTitle: 'Wat is nodig?',
  comesAs: 'Komt',
  comesAsNames: { single: 'alleen', couple: 'met partner', family: 'met kinderen' },
  peopleHint: 'Alleen nodig voor wie met kinderen komt: allen samen. Een paar zoekt twee plekken.',
  perPerson: (people: number) =>
    `U zoekt ${counted(people, 'plek', 'plekken')}. Een reservering is voor één persoon: reserveer hierna ook voor wie meekomt.`,
  pet: 'Neemt een huisdier mee',
  groundFloor: 'Moet op de begane grond',
  singleRoom: 'Heeft een eenpersoonskamer nodig',
  from: 'Dag van aankomst',
  until: 'Verwachte dag van vertrek',
  search: 'Tonen',
  anotherPerson: 'Iemand anders',
  leadNobody:
    'Kijk of er plek is, ook als nog niet bekend is voor wie. Reserveren kan als u zegt wie er komt.',
  nobody: 'Nog niet bekend voor wie',
  forWhom: 'Zeg wie er komt',
  forWhomHint: 'Pas als u weet wie er komt, kunt u een plek vasthouden.',
  resultsTitle: ({
    fits,
    ask,
    all,
  }: {
    readonly fits: number;
    readonly ask: number;
    readonly all: number;
  }) => {
    if (fits === 0 && ask === 0) return 'Geen locatie past zonder meer';
    if (fits === 0) return `U kunt navragen bij ${counted(ask, 'locatie', 'locaties')}`;
    const fitting = `${fits} van ${counted(all, 'locatie', 'locaties')} ${plural(fits, 'past', 'passen')}`;
    return ask === 0 ? fitting : `${fitting}, bij ${ask} kunt u navragen`;
  },
  askFirst: (houses: string) => `Van geen locatie is zeker dat het past. Vraag het eerst na bij ${houses}.`,
  fits: 'past',
  ask: 'eerst navragen',
  bars: 'past niet',
  free: (free: number) => counted(free, 'plek vrij', 'plekken vrij'),
  freeUnknown: 'Niet bekend hoeveel er vrij is',
  otherProvider: (providers: string) => `Vraag deze plek aan bij ${providers}.`,
  reserveAt: 'Hier reserveren',
  reserve: 'Reserveren',
  hold: 'Plek vasthouden',
  exception: 'Reden om het toch te doen',
  exceptionMissing: 'Deze plek past niet. Vul in waarom het toch deze plek wordt.',
  toWaitingList: 'Op de wachtlijst',
  unmet: 'Geen plek kunnen geven',
  noneTitle: 'Geen locaties waar iemand kan slapen',
  none: 'In het register staat geen locatie waar iemand kan slapen.',
  unmetTitle: 'Geen plek kunnen geven',
  unmetLead:
    'Tel mee wie een plek vroeg die er niet was. Zo ziet de regio wat er ontbreekt. Een naam is niet nodig.',
  askedOn: 'Wanneer gevraagd',
  kind: 'Soort plek',
  kindMissing: 'Kies om welke soort plek werd gevraagd.',
  people: 'Voor hoeveel mensen',
  peopleMissing: 'Vul een aantal in van 1 tot en met 20.',
  reason: 'Waarom lukte het niet',
  reasonMissing: 'Kies waarom er geen plek was.',
  house: 'Waar gevraagd',
  noHouse: 'In het algemeen',
  dayMissing: 'Vul een dag in, bijvoorbeeld 20-11-2026.',
  counted: (people: number, night: Temporal.PlainDate) =>
    `Vastgelegd: ${counted(people, 'mens vroeg', 'mensen vroegen')} een plek voor de nacht van ${dayInWords(night)} en ${plural(people, 'kreeg', 'kregen')} er geen.`,
  count: 'Vastleggen',
  cancel: 'Annuleren',
  auditPurpose: 'Plek zoeken',
  auditReserve: 'Plek reserveren',
} as const;
