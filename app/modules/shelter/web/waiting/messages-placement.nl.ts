import type { PlacementReplay } from '../../domain/replay-placement.ts';

const replays: Readonly<Record<PlacementReplay, string>> = {
  same: 'Opnieuw berekend uit wat is bewaard: dezelfde uitkomst.',
  differs: 'Let op: opnieuw berekend uit wat is bewaard komt er iets anders uit. Meld dit bij de beheerder.',
  'rule-unknown': 'Let op: dit programma kent de regel niet waarmee dit is gemaakt.',
};

const replayNames: Readonly<Record<PlacementReplay, string>> = {
  same: 'dezelfde uitkomst',
  differs: 'andere uitkomst',
  'rule-unknown': 'regel onbekend',
};

export const placementMessages = {
  title: 'Plaatsing',
  lead: 'Bij elk aanbod, elke plek en elke vraag zonder plek is bewaard welke volgorde er toen was. U ziet hier geen namen.',
  latest: (count: number) => (count === 1 ? 'De laatste volgorde' : `De laatste ${count} volgordes`),
  emptyTitle: 'Nog niets vastgelegd',
  empty: 'Wordt een plek aangeboden of gegeven, of was er geen plek, dan staat hier hoe dat tot stand kwam.',
  when: 'Wanneer',
  what: 'Waarover',
  organisation: 'Organisatie',
  who: 'Wie',
  replay: 'Opnieuw berekend',
  formerColleague: 'een vroegere collega',
  subjects: {
    offer: 'aanbod aan iemand op de wachtlijst',
    stay: 'plek gegeven',
    demand: 'geen plek kunnen geven',
  },
  replays,
  replayNames,
  pageTitle: 'Zo kwam deze volgorde tot stand',
  made: (what: string, organisation: string, who: string, when: string) =>
    `${what[0]?.toUpperCase() ?? ''}${what.slice(1)}, door ${who} van ${organisation}, op ${when}.`,
  rules: {
    'waiting-list':
      'eerst wie spoed heeft, dan wie de meeste kinderen heeft, dan wie het langst wacht. Is alles gelijk, dan wie het eerst op de lijst kwam.',
    places:
      'eerst de locaties met de minste bezwaren, dan met de minste vragen, dan de eigen locaties, dan waar het meest vrij is.',
  },
  rule: (version: number, text: string) => `Regel ${version}: ${text}`,
  chosen: 'gekozen',
  chosenAt: (rank: number, of: number) => `Gekozen is nummer ${rank} van ${of}.`,
  chosenElsewhere: 'Gekozen is een plek die niet in de volgorde stond.',
  noneChosen: 'Er is geen plek gegeven.',
  orderTitle: 'De volgorde',
  rank: 'Plaats',
  entry: 'Op de wachtlijst',
  urgent: 'Spoed',
  children: 'Kinderen',
  since: 'Wacht sinds',
  house: 'Locatie',
  own: 'Eigen',
  free: 'Vrij',
  freeUnknown: 'onbekend',
  mismatches: 'Bezwaren en vragen',
  fits: 'past',
  yes: 'ja',
  no: 'nee',
  seekerTitle: 'Wat er van de vrager bekend was',
  age: 'Leeftijd',
  ageOf: (youngest: number, oldest: number) =>
    youngest === oldest ? `${youngest} jaar` : `${youngest} of ${oldest} jaar`,
  unknown: 'onbekend',
  sex: 'Geslacht',
  sexes: { woman: 'vrouw', man: 'man', other: 'anders' },
  comesAs: 'Komt als',
  comings: { single: 'alleen', couple: 'paar', family: 'gezin' },
  needs: 'Nodig',
  needNames: { bringsPet: 'huisdier mee', needsGroundFloor: 'begane grond', needsSingleRoom: 'eigen kamer' },
  noNeeds: 'niets bijzonders',
  from: 'Vanaf',
  until: 'Tot',
} as const;
