import type { AskedOfHouse } from '../../domain/house-answers.ts';

export const answerMessages = {
  title: 'Antwoord vastleggen',
  titleAt: (name: string) => `Antwoord van ${name} vastleggen`,
  hint: 'Leg vast wat de locatie zei. Dan hoeft een collega het niet nog eens te vragen.',
  questions: {
    takesPets: 'Mag er een huisdier mee?',
    takesCouples: 'Kan een paar er terecht?',
    takesFamilies: 'Kan een gezin er terecht?',
    isOnGroundFloor: 'Is er plek op de begane grond?',
    hasSingleRooms: 'Is er een eenpersoonskamer?',
  } satisfies Record<AskedOfHouse, string>,
  choices: { yes: 'Ja', no: 'Nee', unknown: 'Toch niet bekend' },
  submit: 'Antwoord opslaan',
  missing: 'Kies bij minstens één vraag wat de locatie antwoordde.',
  wrong: 'Kies ja, nee of toch niet bekend.',
  saved: 'Het antwoord van de locatie is opgeslagen.',
  given: (question: string, answer: string) => `${question} ${answer}`,
  undo: 'Ongedaan maken',
  undoOf: (question: string) => `Ongedaan maken: ${question}`,
  undone: 'Het antwoord is ongedaan gemaakt. Wat daarvoor gold, geldt weer.',
  yes: 'ja',
  no: 'nee',
  said: (answer: string, day: string, by: string) =>
    `${answer}, zei de locatie op ${day} (vastgelegd door ${by})`,
  line: (what: string, said: string) => `${what}: ${said}`,
  colleague: 'een collega',
} as const;
