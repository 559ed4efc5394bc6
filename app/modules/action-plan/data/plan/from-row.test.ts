import { describe, expect, it } from 'vitest';
import { calculationFields } from '../../domain/lines/calculation-fields.ts';
import { headFields, moneyFields, noteFields } from '../../domain/lines/line-fields.ts';
import { fromRow } from './from-row.ts';

describe('fields out of a row', () => {
  it('have their own names and what their kind holds', () => {
    expect(fromRow(headFields, { label: 'Post', recurrence: 'yearly' })).toStrictEqual({
      label: 'Post',
      recurrence: 'yearly',
    });
    expect(fromRow(moneyFields, { stated_cents: 1250, rounding_euros: 100, vat_bp: 2100 })).toStrictEqual({
      statedCents: 1250,
      rounding: 100,
      vat: 2100,
    });
  });

  it('are empty where the column is, if they may be', () => {
    expect(fromRow(noteFields, { note: null })).toStrictEqual({ note: null });
    expect(fromRow(calculationFields.hours, { weeks: 52, rate_cents: 4800, fte: null })).toStrictEqual({
      weeks: 52,
      rateCents: 4800,
      fte: null,
    });
  });

  it('are not guessed when a column holds what the field cannot', () => {
    expect(() => fromRow(headFields, { label: 'Post', recurrence: 'weekly' })).toThrow(
      'recurrence holds weekly',
    );
    expect(() => fromRow(headFields, { label: null, recurrence: 'yearly' })).toThrow('label holds null');
    expect(() => fromRow(calculationFields.lump, { amount_cents: '12' })).toThrow('amount_cents holds 12');
    expect(() => fromRow(moneyFields, { stated_cents: null, rounding_euros: 5, vat_bp: null })).toThrow(
      'rounding_euros holds 5',
    );
  });
});
