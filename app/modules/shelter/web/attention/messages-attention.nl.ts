import { counted, plural } from '#app/words/counts.ts';
import type { SignalKind } from '../../domain/signal.ts';

const people = (count: number) => counted(count, 'mens', 'mensen');

/** What waits in the shelter, with how many and without names. */
export const attentionMessages = {
  tonight: (expected: number, inside: number) => `Vannacht: ${people(expected)} verwacht, ${inside} binnen`,
  endsToday: (count: number) => `${counted(count, 'reservering loopt', 'reserveringen lopen')} vandaag af`,
  signals: {
    'reservation-expired': (count) =>
      counted(count, 'reservering is verlopen', 'reserveringen zijn verlopen'),
    'capacity-exceeded': (count) =>
      `${counted(count, 'locatie heeft', 'locaties hebben')} meer mensen dan plekken`,
    'expected-departure-passed': (count) =>
      `${people(count)} ${plural(count, 'zou', 'zouden')} al vertrokken zijn`,
    'stay-too-long': (count) =>
      `${counted(count, 'verblijf duurt', 'verblijven duren')} langer dan de huisregel`,
    'no-support-plan': (count) =>
      `${people(count)} ${plural(count, 'heeft', 'hebben')} na 7 dagen nog geen ondersteuningsplan`,
    'birthday-changes-place': (count) =>
      `${counted(count, 'verjaardag vraagt', 'verjaardagen vragen')} om een andere plek`,
  } satisfies Readonly<Record<SignalKind, (count: number) => string>>,
  intakesLate: (count: number) =>
    `${counted(count, 'aanmelding', 'aanmeldingen')} met een termijn die voorbij is`,
  intakesSoon: (count: number) =>
    `${counted(count, 'aanmelding', 'aanmeldingen')} met een termijn die bijna afloopt`,
  waitingUrgent: (count: number) =>
    `${people(count)} ${plural(count, 'wacht', 'wachten')} met spoed op een plek`,
  waiting: (count: number) => `${people(count)} ${plural(count, 'staat', 'staan')} op de wachtlijst`,
  crowded: (count: number) =>
    `${counted(count, 'locatie heeft', 'locaties hebben')} vannacht meer mensen dan plekken`,
  silent: (silent: number, all: number) =>
    `${silent} van de ${counted(all, 'locatie', 'locaties')} met nachten ${plural(silent, 'legt', 'leggen')} nog niets vast`,
  noOwnHouse:
    'Uw organisatie heeft nog geen opvanglocatie. De beheerder van uw regio zet de eerste in het register',
  noHouses: 'Zet de eerste opvanglocatie in het register',
} as const;
