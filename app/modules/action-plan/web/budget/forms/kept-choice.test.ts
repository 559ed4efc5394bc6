import { expect, it } from 'vitest';
import { succeed } from '#app/kernel/result.ts';
import { toCents } from '#app/kernel/money.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { aLine } from '../../../domain/fixtures/small-plan.ts';
import { keepAmount, takeCalculation } from './kept-choice.ts';

const read = (fields: Fields) =>
  succeed(aLine('M1a', undefined, { statedCents: fields['inplan'] === '' ? null : toCents(20_000) }));
const typed = { inplan: '200', reden: ' ' };

it('lets the calculation count with one press, without a reason being typed', () => {
  expect(takeCalculation(read)(typed)).toMatchObject({
    value: { value: { statedCents: null }, reason: 'De nieuwe berekening telt.' },
  });
});

it('keeps the amount of the plan with one press, and the reason that was typed', () => {
  expect(keepAmount(read)({ ...typed, reden: 'Afspraak met het Rijk' })).toMatchObject({
    value: { value: { statedCents: 20_000 }, reason: 'Afspraak met het Rijk' },
  });
});
