import { counted } from '#app/words/counts.ts';
import type { PriorityReason } from '../../domain/waiting-list.ts';

export const waitingMessages = {
  title: 'Wachtlijst',
  lead: (people: number, urgent: number) =>
    people === 0
      ? 'Niemand wacht op een plek.'
      : `${counted(people, 'persoon wacht', 'mensen wachten')}, waarvan ${urgent} met spoed.`,
  order: 'Volgorde: eerst spoed, dan de meeste kinderen, dan wie het langst wacht.',
  entryTitle: (entry: string, since: string | undefined) =>
    since === undefined ? entry : `${entry}, sinds ${since}`,
  add: 'Op de wachtlijst zetten',
  unmet: 'Geen plek kunnen geven',
  kind: 'Soort plek',
  allKinds: 'Alle soorten',
  show: 'Tonen',
  emptyTitle: 'Niemand wacht',
  empty: 'Zet iemand op de wachtlijst als er geen plek is die past.',
  caption: 'Wachtlijst, in volgorde',
  rank: 'Nr.',
  person: 'Wie',
  why: 'Waarom op deze plaats',
  offers: 'Aanbod',
  noOffers: 'nog geen aanbod',
  openOffer: 'aanbod staat open',
  refusedOffers: (count: number) => `${count} keer geweigerd`,
  addTitle: 'Op de wachtlijst',
  addLead: (name: string) => `${name} wacht op een plek.`,
  another: 'Iemand anders',
  kindMissing: 'Kies op welke soort plek de persoon wacht.',
  since: 'Wacht sinds',
  dayMissing: 'Vul een dag in, bijvoorbeeld 20-11-2026.',
  reason: 'Waarom deze plek',
  reasonHint: 'Schrijf geen namen op.',
  reasonMissing: 'Vul in waarom de persoon op deze plek wacht.',
  isUrgent: 'Spoed',
  children: 'Aantal kinderen dat meekomt',
  childrenMissing: 'Vul een aantal in van 0 tot en met 20.',
  support: 'Hulp tijdens het wachten',
  submit: 'Op de lijst zetten',
  cancel: 'Annuleren',
  pageTitle: (name: string) => `${name} op de wachtlijst`,
  waitsFor: 'Wacht op',
  ended: (outcome: string, day: string) => `${outcome} op ${day}`,
  outcomes: {
    placed: 'geplaatst',
    withdrawn: 'teruggetrokken',
    'handed-over': 'overgedragen',
    other: 'anders',
  },
  offersTitle: 'Wat is aangeboden',
  offersCaption: 'Aangeboden plekken en wat ervan kwam',
  offeredOn: 'Aangeboden op',
  premises: 'Locatie',
  offerOutcome: 'Uitkomst',
  offerOutcomes: {
    open: 'staat open',
    accepted: 'aangenomen',
    refused: 'geweigerd',
    withdrawn: 'ingetrokken',
  },
  offerTitle: 'Plek aanbieden',
  offerPremises: 'Welke locatie',
  offerMissing: 'Kies welke locatie u aanbiedt.',
  note: 'Toelichting',
  offer: 'Aanbieden',
  answerTitle: (house: string) => `Antwoord op ${house}`,
  answer: 'Antwoord',
  answerMissing: 'Kies wat het antwoord is.',
  refusal: 'Waarom geweigerd',
  refusalHint: 'Alleen nodig bij weigeren.',
  answerSubmit: 'Antwoord vastleggen',
  endTitle: 'Van de lijst halen',
  endOutcome: 'Wat is er gebeurd?',
  endMissing: 'Kies wat er is gebeurd.',
  end: 'Van de lijst halen',
  findPlace: 'Plek zoeken',
  saved: {
    vraag: 'Vastgelegd dat er geen plek was.',
    nieuw: 'De persoon staat op de wachtlijst.',
    aangeboden: 'Het aanbod is vastgelegd.',
    antwoord: 'Het antwoord is vastgelegd.',
    klaar: 'De persoon is van de wachtlijst gehaald.',
  },
  auditList: 'Wachtlijst bekijken',
} as const;

/** Why someone stands where they stand on the list. */
export function priorityText(reason: PriorityReason): string {
  switch (reason.kind) {
    case 'urgent':
      return 'spoed';
    case 'children':
      return counted(reason.count, 'kind', 'kinderen');
    case 'waiting-since':
      return `wacht ${counted(reason.days, 'dag', 'dagen')}`;
    default:
      return reason satisfies never;
  }
}
