import { describe, expect, it, test } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import type { BudgetLine, LineKind } from '../../../domain/lines/budget-line.ts';
import { aLine } from '../../../domain/fixtures/small-plan.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { emptyLineFields, fieldOfFault, lineToFields } from './line-fields.ts';
import { parseLine } from './parse-line.ts';

const years = [2024, 2025];
const sourceIds = ['rijk', 'eigen'];

function parsed(kind: LineKind, fields: Fields, before: BudgetLine | null = null) {
  return parseLine({ ...emptyLineFields(), naam: 'Post', ...fields }, { kind, sourceIds, years, before });
}

const lines: readonly BudgetLine[] = [
  aLine('M1a', {
    kind: 'hours',
    effort: { kind: 'per-week', hoursPerWeek: 128 },
    weeks: 52,
    rateCents: toCents(4800),
    fte: 4,
  }),
  aLine('M1b', {
    kind: 'hours',
    effort: { kind: 'per-person', persons: 16, hoursPerPersonWeek: 2.5 },
    weeks: 52,
    rateCents: toCents(2350),
    fte: null,
  }),
  aLine('M1c', { kind: 'persons', count: 7, unit: 'homes', amountCents: toCents(100_050) }),
  aLine('M1d', { kind: 'lump', amountCents: toCents(158_250_000) }, { statedCents: toCents(-100) }),
  aLine('M1e', {
    kind: 'percentage',
    percentage: toBasisPoints(2500),
    base: { kind: 'lines', lineIds: ['M1a', 'M1b'] },
  }),
  aLine('M1f', {
    kind: 'percentage',
    percentage: toBasisPoints(250),
    base: { kind: 'rent', count: 7, unit: 'homes', monthlyCents: toCents(75_000), months: 12 },
  }),
  aLine('M1g', { kind: 'monthly', amountCents: toCents(50_000), months: 12 }),
  aLine('M1h', {
    kind: 'per-result',
    feeCents: toCents(250_000),
    expected: 30,
    unit: 'matches',
    ceilingCents: toCents(7_500_000),
  }),
  aLine('M1i', { kind: 'ceiling', ceilingCents: toCents(11_000_000) }),
  aLine('M1j', { kind: 'open' }, { note: 'volgt', assumptions: ['niets'], sharedWith: ['M2'] }),
  aLine('M1k', undefined, {
    years: { kind: 'each', span: { first: 2024, last: 2025 } },
    indexation: { baseYear: 2024, perYear: toBasisPoints(250) },
    vat: toBasisPoints(2100),
    rounding: 1000,
    recurrence: 'yearly',
  }),
  aLine('M1l', undefined, {
    years: {
      kind: 'amounts',
      parts: [
        { year: 2024, cents: toCents(40_000) },
        { year: 2025, cents: toCents(60_000) },
      ],
    },
  }),
  aLine('M1m', undefined, {
    years: { kind: 'weights', parts: [{ year: 2024, weight: 1.5 }] },
    funding: [
      { sourceId: 'rijk', kind: 'share', basisPoints: toBasisPoints(5000) },
      { sourceId: 'eigen', kind: 'rest' },
    ],
  }),
];

test.each(lines.filter(({ statedCents }) => (statedCents ?? 0) >= 0).map((line) => [line.id, line] as const))(
  '%s comes out of its form as it went in',
  (_, line) => {
    const outcome = parseLine(lineToFields(line), { kind: line.kind, sourceIds, years, before: line });
    expect(outcome).toEqual({ ok: true, value: line });
  },
);

describe('what cannot be read', () => {
  it('is said at its field, all at once', () => {
    const outcome = parsed('hours', { uren: '-5', weken: 'een jaar', tarief: '1.582,500', btw: '130 %' });
    expect(outcome).toEqual({
      ok: false,
      reason: {
        uren: 'Dit getal kan niet onder nul zijn.',
        weken: 'Dit is geen getal. Schrijf het als 128 of 12,5.',
        tarief: expect.stringContaining('Achter de komma staan hoogstens twee cijfers.'),
        btw: 'Een percentage is hoogstens 100.',
      },
    });
  });

  it('is a line without a name', () => {
    expect(parsed('open', { naam: ' ' })).toEqual({ ok: false, reason: { naam: 'Vul een naam in.' } });
  });

  it('is not asked of the fields that the choice leaves out', () => {
    const outcome = parsed('hours', { inzet: 'per-person', personen: '16', urenpp: '2', tarief: '23' });
    expect(outcome.ok && outcome.value.kind === 'hours' && outcome.value.effort).toEqual({
      kind: 'per-person',
      persons: 16,
      hoursPerPersonWeek: 2,
    });
  });

  it('keeps years that run backwards and empty parts out', () => {
    const backwards = parsed('lump', {
      bedrag: '1',
      jarensoort: 'span',
      eerstejaar: '2025',
      laatstejaar: '2024',
    });
    const empty = parsed('lump', { bedrag: '1', jarensoort: 'weights' });
    expect(backwards.ok || Object.keys(backwards.reason)).toEqual(['laatstejaar']);
    expect(empty.ok || Object.keys(empty.reason)).toEqual(['jaar-2024']);
  });
});

it('puts a fault of the domain at the field it is about', () => {
  const funding = [{ sourceId: 'oud', kind: 'rest' }] as const;
  expect(fieldOfFault('funding[0].sourceId', 'lump', funding)).toBe('bron-oud');
  expect(fieldOfFault('funding[0].basisPoints', 'lump', funding)).toBe('bron-oud-waarde');
  expect(fieldOfFault('base.lineIds[1]', 'percentage', [])).toBe('regels');
  expect(fieldOfFault('effort.hoursPerWeek', 'hours', [])).toBe('uren');
  expect(fieldOfFault('indexation.perYear', 'lump', [])).toBe('prijsstijging');
});
