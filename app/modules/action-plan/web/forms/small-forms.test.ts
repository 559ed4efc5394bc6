import { describe, expect, it } from 'vitest';
import { compareFields } from '#app/ui/index.ts';
import { withCheck, withNewContact } from '../pilots/forms/edit-pilot.ts';
import { readFields } from '#app/platform/forms/fields.ts';
import type { PlanDayUse } from '../../domain/plan/possible-days.ts';
import { choicesOf } from './fields.ts';
import { planDayProblem } from './plan-days.ts';
import { parseHeld, parsePlanned } from '../progress/forms/parse-evaluation.ts';
import { parseFundingSource } from '../budget/forms/parse-funding-source.ts';
import { parseFreeze } from '../plan/forms/parse-freeze.ts';
import { parseNewPlan } from '../plan/forms/parse-new-plan.ts';
import { parsePilot, pilotToFields } from '../pilots/forms/parse-pilot.ts';
import { parseAmount, parseForecast, parseLight } from '../progress/forms/parse-progress.ts';
import { aPilot } from './fixtures/pilot.ts';

const problemsOf = (outcome: { ok: true } | { ok: false; reason: Readonly<Record<string, string>> }) =>
  outcome.ok ? [] : Object.keys(outcome.reason).toSorted();

it('joins choices that were made several times', () => {
  const form = new FormData();
  form.append('regels', 'M1a');
  form.append('regels', 'M1b');
  form.append('naam', 'Post');
  const fields = readFields(form);
  expect(choicesOf(fields, 'regels')).toEqual(['M1a', 'M1b']);
  expect(fields['naam']).toBe('Post');
});

it('compares two versions field by field', () => {
  const differences = compareFields(
    { uren: '130', weken: '52' },
    { uren: '140', weken: '52 ' },
    { uren: 'Uren', weken: 'Weken' },
  );
  expect(differences).toEqual([{ name: 'uren', label: 'Uren', theirs: '130', mine: '140' }]);
});

it('finds no difference in how a browser ends lines', () => {
  expect(compareFields({ visie: 'een\ntwee' }, { visie: 'een\r\ntwee\r\n' }, { visie: 'Visie' })).toEqual([]);
});

describe('a funding source', () => {
  const typed = { naam: 'Fonds Zorg & Wonen', soort: 'other', beschikbaar: '10.000,50', afgesloten: '' };
  const wlz = {
    id: 'wlz',
    kind: 'care-act',
    label: 'Wet langdurige zorg',
    isArchived: false,
    availableCents: null,
  } as const;

  it('gets an id from its name, and keeps it when it is renamed', () => {
    const made = parseFundingSource(typed, { sources: [wlz], id: null });
    expect(made.ok && made.value).toMatchObject({ id: 'fonds-zorg-wonen', availableCents: 1_000_050 });
    const renamed = parseFundingSource({ ...typed, afgesloten: 'ja' }, { sources: [wlz], id: 'wlz' });
    expect(renamed.ok && renamed.value).toMatchObject({ id: 'wlz', isArchived: true });
  });

  it('does not take the name of another, or an amount that cannot be read', () => {
    const wrong = { ...typed, naam: 'wet Langdurige zorg', beschikbaar: '1.582,500' };
    expect(problemsOf(parseFundingSource(wrong, { sources: [wlz], id: null }))).toEqual([
      'beschikbaar',
      'naam',
    ]);
  });
});

describe('a pilot', () => {
  it('comes out of its form as it went in', () => {
    expect(parsePilot(pilotToFields(aPilot), { before: aPilot, taken: [aPilot.id] })).toEqual({
      ok: true,
      value: aPilot,
    });
  });

  it('keeps what was found of a condition as long as its text stays', () => {
    const [item] = aPilot.checklist;
    const before = { ...aPilot, checklist: item === undefined ? [] : [{ ...item, isMet: true }] };
    const fields = { ...pilotToFields(before), voorwaarden: 'Past in het bestemmingsplan\r\nVeilig' };
    const outcome = parsePilot(fields, { before, taken: [before.id] });
    expect(outcome.ok && outcome.value.checklist.map(({ id, isMet }) => [id, isMet])).toEqual([
      ['bestemming', true],
      ['veilig', null],
    ]);
  });

  it('has an address that no page has', () => {
    const outcome = parsePilot({ ...pilotToFields(aPilot), naam: 'Nieuw' }, { before: null, taken: [] });
    expect(outcome.ok && outcome.value.id).toBe('nieuw-2');
  });
});

describe('a new plan', () => {
  const typed = { titel: 'Plan', naam: '2027-2030', eerstejaar: '2027', laatstejaar: '2030' };

  it('takes the sources that were chosen', () => {
    const outcome = parseNewPlan({ ...typed, bronnen: 'rijk wlz' });
    expect(outcome.ok && outcome.value.sources.map(({ id }) => id)).toEqual(['rijk', 'wlz']);
  });

  it('refuses at its field what is too long to be kept', () => {
    const long = { ...typed, titel: 't'.repeat(301), naam: '1'.repeat(61) };
    expect(problemsOf(parseNewPlan(long))).toEqual(['naam', 'titel']);
    expect(problemsOf(parseNewPlan({ ...typed, titel: 't'.repeat(300), naam: '1'.repeat(60) }))).toEqual([]);
  });

  it('does not take an address that is in use, or years backwards', () => {
    expect(problemsOf(parseNewPlan({ ...typed, naam: 'nieuw', laatstejaar: '2026' }))).toEqual([
      'laatstejaar',
      'naam',
    ]);
  });
});

describe('progress', () => {
  const typed = { van: '2026-01-01', tot: '2026-06-30', bedrag: '-1.250,50', bron: 'opgave' };

  it('counts the last day in and takes a repayment', () => {
    const outcome = parseAmount(typed, 'M1');
    expect(outcome.ok && outcome.value.period.until.toString()).toBe('2026-07-01');
    expect(outcome.ok && outcome.value.cents).toBe(-125_050);
  });

  it('wants a source and a period that does not run backwards', () => {
    expect(problemsOf(parseAmount({ ...typed, tot: '2025-12-31', bron: '' }, 'M1'))).toEqual(['bron', 'tot']);
  });

  it('wants a reason for a light or forecast by hand, and none to go back to the rules', () => {
    expect(problemsOf(parseLight({ kleur: 'red' }))).toEqual(['kleur-reden']);
    expect(problemsOf(parseForecast({ verwachting: '500' }))).toEqual(['verwachting-reden']);
    expect(parseLight({ kleur: '' })).toEqual({ ok: true, value: null });
    expect(parseForecast({ verwachting: '' })).toEqual({ ok: true, value: null });
  });
});

describe('days of a plan', () => {
  const bounds = { years: { first: 2026, last: 2028 }, today: Temporal.PlainDate.from('2026-11-28') };
  const problem = (on: string, use: PlanDayUse) => planDayProblem(Temporal.PlainDate.from(on), use, bounds);

  it.each([
    ['2024-12-31', 'spent', /te ver voor het plan. Vul een dag in vanaf 1 januari 2025/u],
    ['2062-06-01', 'settled', /te ver na het plan. Vul een dag in tot en met 31 december 2030/u],
    ['2026-11-29', 'spent', /moet nog komen. Vul een dag in tot en met 28 november 2026/u],
    ['2027-01-01', 'done', /moet nog komen/u],
    ['2039-01-01', 'planned', /tot en met 31 december 2038/u],
  ] as const)('%s cannot be %s', (on, use, words) => {
    expect(problem(on, use)).toMatch(words);
  });

  it.each([
    ['2025-01-01', 'spent'],
    ['2026-11-28', 'done'],
    ['2030-12-31', 'settled'],
    ['2038-12-31', 'planned'],
  ] as const)('%s can be %s', (on, use) => {
    expect(problem(on, use)).toBeNull();
  });
});

describe('evaluations', () => {
  it('reads reminders as days before', () => {
    const outcome = parsePlanned({ naam: 'Halfjaar', dag: '2026-12-01', herinnering: '7; 28, 7' });
    expect(outcome.ok && outcome.value.reminderDays).toEqual([28, 7]);
  });

  it('wants findings and a decision', () => {
    expect(problemsOf(parseHeld({ gehouden: '2026-12-01' }))).toEqual(['besluit', 'bevindingen']);
  });
});

describe('a version', () => {
  it('has a name, or a decision', () => {
    expect(problemsOf(parseFreeze({}))).toEqual(['versienaam']);
    const outcome = parseFreeze({ wie: 'Raad', waarover: 'Vastgesteld', besluitdag: '2026-06-12' });
    expect(outcome.ok && outcome.value.decision?.takenOn?.toString()).toBe('2026-06-12');
  });

  it('does not link to an address that could run as script', () => {
    expect(problemsOf(parseFreeze({ wie: 'R', waarover: 'x', document: 'javascript:alert(1)' }))).toEqual([
      'document',
    ]);
  });
});

describe('a pilot', () => {
  it('has its conditions ticked with a note', () => {
    const outcome = withCheck(aPilot, {
      voorwaarde: 'bestemming',
      stand: 'not-met',
      'voorwaarde-toelichting': 'nee',
    });
    expect(outcome.ok && outcome.value.checklist[0]).toMatchObject({ isMet: false, note: 'nee' });
  });

  it('gets a contact under an id that is free', () => {
    const outcome = withNewContact(aPilot, { wat: 'Brief', soort: 'letter' });
    expect(outcome.ok && outcome.value.communication.map(({ id }) => id)).toEqual(['contact-2', 'contact-3']);
  });

  it('does not tick what is not there', () => {
    expect(problemsOf(withCheck(aPilot, { voorwaarde: 'weg', stand: 'met' }))).toEqual(['voorwaarde']);
  });
});
