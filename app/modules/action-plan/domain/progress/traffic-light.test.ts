import { describe, expect, it } from 'vitest';
import { fromEuros, noCents, toCents } from '#app/kernel/money.ts';
import type { Milestone } from './progress.ts';
import { judgeMeasure, leaveUnjudged, type LightInput } from './traffic-light.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Half of a period of 100 days has passed, and so has half of € 1.000. */
const halfway = day('2023-02-20');
const input: LightInput = {
  budgetCents: fromEuros(1_000),
  spending: { cents: fromEuros(500), reportedUntil: halfway },
  forecast: { cents: fromEuros(1_000), method: 'linear', explanation: '' },
  period: { from: day('2023-01-01'), until: day('2023-04-11') },
  milestones: [],
  results: [],
  today: halfway,
};

const nothingSpent = { cents: noCents, reportedUntil: null };

/** The reasons of a colour, each as its rule, its colour and what it says. */
const reasonsOf = (rest: Partial<LightInput>) =>
  judgeMeasure({ ...input, ...rest }).reasons.map(
    ({ rule, colour, detail }) => `${rule} ${colour}: ${detail.replaceAll('\u00A0', ' ')}`,
  );

describe('spending', () => {
  const expecting = (cents: number, rest: Partial<LightInput> = {}) =>
    reasonsOf({ forecast: { ...input.forecast, cents: toCents(cents) }, ...rest });
  const told = (colour: string, forecast: string) => [
    expect.stringContaining(`spending ${colour}: De verwachting is ${forecast} op een begroting van € 1.000`),
  ];

  it.each([
    [105_000, 'green', '€ 1.050'],
    [105_001, 'amber', '€ 1.050,01'],
    [115_000, 'amber', '€ 1.150'],
    [115_001, 'red', '€ 1.150,01'],
  ])('that is expected to be %d cents is %s', (cents, colour, forecast) => {
    expect(expecting(cents)).toStrictEqual(told(colour, forecast));
  });

  it('says that it is too much, and when it is far too much', () => {
    const [green, amber, red] = [105_000, 105_001, 115_001].flatMap((cents) => expecting(cents));
    expect(green?.endsWith('van € 1.000.')).toBe(true);
    expect(amber?.endsWith('van € 1.000: te veel.')).toBe(true);
    expect(red?.endsWith('van € 1.000: ruim te veel.')).toBe(true);
  });

  it.each([
    [35_000, 'spending green: De verwachting is € 1.000 '],
    [34_999, 'spending amber: Uitgegeven is € 349,99; naar de tijd zou dat € 500 zijn.'],
  ])('of %d cents is held against € 500, of which 30% may lack', (cents, reason) => {
    const spending = { cents: toCents(cents), reportedUntil: halfway };
    expect(reasonsOf({ spending })).toStrictEqual([expect.stringContaining(reason)]);
  });

  it('is held against no days where the measure has none, or nothing was reported', () => {
    const spending = { cents: noCents, reportedUntil: halfway };
    expect(reasonsOf({ spending, period: null })).toStrictEqual(told('green', '€ 1.000'));
    const forecast = { ...input.forecast, method: 'override' } as const;
    expect(reasonsOf({ spending: nothingSpent, forecast })).toStrictEqual(told('green', '€ 1.000'));
  });

  it.each(['plan', 'linear', 'final'] as const)(
    'of which nothing was reported says nothing with a forecast by %s',
    (method) => {
      const forecast = { ...input.forecast, cents: fromEuros(9_999), method };
      expect(reasonsOf({ spending: nothingSpent, forecast })).toStrictEqual([]);
    },
  );
});

describe('milestones', () => {
  const milestone = (dueOn: string, doneOn: string | null = null): Milestone => ({
    id: dueOn,
    label: `Stap ${dueOn}`,
    dueOn: day(dueOn),
    doneOn: doneOn === null ? null : day(doneOn),
  });
  const told = (...milestones: readonly Milestone[]) => reasonsOf({ spending: nothingSpent, milestones });

  it('that are late are told one by one, the latest first, and those that are done or to come are not', () => {
    expect(
      told(
        milestone('2023-02-19'),
        milestone('2022-12-22'),
        milestone('2022-12-01', '2023-02-01'),
        milestone('2022-12-23'),
        milestone('2023-02-20'),
      ),
    ).toStrictEqual([
      'milestones red: ‘Stap 2022-12-22’ is 60 dagen te laat.',
      'milestones amber: ‘Stap 2022-12-23’ is 59 dagen te laat.',
      'milestones amber: ‘Stap 2023-02-19’ is 1 dag te laat.',
    ]);
  });

  it('that are all in time are green, and without any there is nothing to say', () => {
    expect(told(milestone('2023-02-20'), milestone('2022-12-01', '2023-02-19'))).toStrictEqual([
      expect.stringContaining('milestones green: Alle mijlpalen'),
    ]);
    expect(told()).toStrictEqual([]);
  });
});

describe('results', () => {
  const woningen = { text: 'Proef', target: { value: 20, unit: 'woningen' } };
  const told = (reached: number, rest: Partial<LightInput> = {}) =>
    reasonsOf({ spending: nothingSpent, results: [{ ...woningen, reached }], ...rest });

  it.each([
    [20, 'green', '20 van de 10 woningen', '(200%)'],
    [9, 'green', '9 van de 10 woningen', '(90%)'],
    [8.99, 'amber', '8,99 van de 10 woningen', '(90%)'],
    [6, 'amber', '6 van de 10 woningen', '(60%)'],
    [5.99, 'red', '5,99 van de 10 woningen', '(60%)'],
    [0, 'red', '0 van de 10 woningen', '(0%)'],
  ])('of %d where 10 of 20 should be there are %s', (reached, colour, count, share) => {
    expect(told(reached)).toStrictEqual([
      expect.stringMatching(
        new RegExp(`results ${colour}: "Proef": ${count} .*${RegExp.escape(share)}`, 'u'),
      ),
    ]);
  });

  it('are held against what should be there to a tenth', () => {
    // 33 of 100 days of 20 are 6,6.
    expect(told(6, { today: day('2023-02-03') })).toStrictEqual([
      expect.stringContaining('6 van de 6,6 woningen'),
    ]);
  });

  it('say nothing without a target, without days, and before or on the first day', () => {
    expect(told(5, { results: [{ ...woningen, target: null, reached: 5 }] })).toStrictEqual([]);
    expect(told(5, { period: null })).toStrictEqual([]);
    expect(told(5, { today: day('2023-01-01') })).toStrictEqual([]);
    expect(told(5, { today: day('2022-12-31') })).toStrictEqual([]);
  });

  it('are each judged apart', () => {
    const results = [9, 5, 8].map((reached) => ({ ...woningen, reached }));
    expect(told(0, { results }).map((reason) => reason.split(':')[0])).toStrictEqual([
      'results green',
      'results red',
      'results amber',
    ]);
  });
});

describe('the colour of a measure', () => {
  const late = { id: 'm', label: 'Huur getekend', dueOn: day('2023-02-19'), doneOn: null };
  const results = [{ text: 'Proef', target: { value: 20, unit: 'woningen' }, reached: 5 }];

  it.each<readonly [string, Partial<LightInput>]>([
    ['green', {}],
    ['amber', { milestones: [late] }],
    ['red', { milestones: [late], results }],
    ['grey', { spending: nothingSpent }],
  ])('is %s as the worst reason is', (colour, rest) => {
    expect(judgeMeasure({ ...input, ...rest })).toMatchObject({ ruleColour: colour, colour, override: null });
  });

  it('is what somebody made of it, beside its own', () => {
    const override = { colour: 'amber', reason: 'De verhuurder aarzelt.' } as const;
    expect(judgeMeasure(input, override)).toMatchObject({ ruleColour: 'green', colour: 'amber', override });
    expect(leaveUnjudged(override)).toStrictEqual({
      ruleColour: 'grey',
      reasons: [],
      override,
      colour: 'amber',
    });
    expect(leaveUnjudged(null)).toMatchObject({ ruleColour: 'grey', colour: 'grey' });
  });
});
