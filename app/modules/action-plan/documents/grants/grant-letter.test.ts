import { expect, it } from 'vitest';
import { fromEuros } from '#app/kernel/money.ts';
import { grantLetter, type GrantLetterSource } from './grant-letter.ts';

const id = '76c2d120-fe87-489b-8385-37076db8e3f6';
const moment = Temporal.Instant.from('2026-11-01T12:00:00Z');
const source: GrantLetterSource = {
  today: Temporal.PlainDate.from('2026-11-29'),
  regionName: 'Zuidoost-Drenthe',
  centre: 'Emmen',
  applicant: { name: 'Verzonnen Bewoner', organisation: null },
  application: {
    id,
    title: 'Buurttafel',
    description: 'Samen eten',
    submittedAt: moment,
    requestedCents: fromEuros(100),
    status: 'awarded',
  },
  call: {
    name: 'Welkom',
    criteria: [{ id: 'bereik', label: 'Bereik', weight: 1 }],
    maxScore: 5,
    minimumPercent: 0,
    assessorIds: ['a', 'b'],
  },
  contact: null,
  scores: [4, 5].map((score, at) => ({
    applicationId: id,
    assessorId: at === 0 ? 'a' : 'b',
    criterionId: 'bereik',
    score,
  })),
  // The second in rank withdrew: who was third stands second of two.
  ranking: [
    { applicationId: 'other', rank: 1, percent: 90, tieReason: null },
    { applicationId: id, rank: 3, percent: 90, tieReason: 'Evenveel punten als "Andermans plan"; lager.' },
  ],
  award: {
    applicationId: id,
    awardId: 'x',
    cents: fromEuros(100),
    reason: 'Goed',
    conditions: null,
    decidedBy: null,
    decidedAt: moment,
    revoked: null,
  },
  replaced: null,
};
const text = JSON.stringify(grantLetter(source));

it('says the place among those that stand, and the average of who judged', () => {
  expect(text).toContain('op plaats 2 van 2 aanvragen');
  expect(text).toContain('2 beoordelaars gaven punten');
  expect(text).toContain('4,5 van 5');
});

it('says how equals are ordered without naming what another asked', () => {
  expect(text).toContain('Een andere aanvraag had evenveel punten.');
  expect(text).not.toContain('Andermans plan');
});

it('leaves to fill in what the program does not know', () => {
  expect(text).toContain('[Vul hier in wie de aanvrager kan bellen of mailen.]');
  expect(text).toContain('[vul hier het adres voor bezwaarschriften in]');
});
