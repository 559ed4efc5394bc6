import { counted, plural } from '#app/words/counts.ts';
import type { FindingKind } from '#app/modules/prevention-scan/index.ts';

const offered = (count: number, total: number) =>
  `${count} van ${counted(total, 'gemeente', 'gemeenten')} ${plural(count, 'doet', 'doen')} dit`;

const outcomes: Readonly<Record<FindingKind, (count: number, total: number) => string>> = {
  'very-strong': (count, total) => `Zeer sterk: ${offered(count, total)}`,
  strong: (count, total) => `Sterk: ${offered(count, total)}`,
  opportunity: (count, total) => `Kans: ${offered(count, total)}`,
};

export const evidenceMessages = {
  outcomes,
  before: (round: string) => `Toen (${round})`,
  now: (round: string) => `Nu (${round})`,
  move: 'Beweging',
  counted: (count: number, total: number) => `${count} van ${counted(total, 'gemeente', 'gemeenten')}`,
  notAsked: 'niet gevraagd',
  moves: {
    more: 'meer gemeenten',
    fewer: 'minder gemeenten',
    same: 'gelijk gebleven',
    unknown: 'niet te vergelijken',
  },
  byFindingTitle: 'Maatregelen bij deze uitkomst',
  byFindingLead: (count: number, label: string) =>
    count === 0
      ? `Er is nog geen maatregel voor ‘${label}’.`
      : count === 1
        ? `1 maatregel hoort bij ‘${label}’.`
        : `${count} maatregelen horen bij ‘${label}’.`,
  plan: 'Plan',
  measure: 'Maatregel',
  status: 'Status',
  amount: 'Begroot',
  make: 'Maatregel maken',
  makeIn: (plan: string) => `Maatregel maken in ${plan}`,
  noPlan:
    'Uw regio heeft nog geen plan om een maatregel in te zetten. Maak eerst een plan. Daarna maakt u de maatregel bij deze uitkomst.',
  newPlan: 'Nieuw plan maken',
  link: 'Of koppel een maatregel die er al is',
  linkSubmit: 'Koppelen',
  chooseMeasure: 'Kies een maatregel om te koppelen.',
  linkedAlready: 'Deze maatregel was al gekoppeld.',
  toFinding: 'Terug naar de uitkomst in de scan',
} as const;
