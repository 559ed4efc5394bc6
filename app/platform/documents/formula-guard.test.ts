import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

it.each(['=1+1', '+31 6', '-5', '@SUM(A1)', '\t=1'])('makes %j text', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
});

it('leaves other text alone', () => {
  expect(guardFormula('3-4 (schatting)')).toBe('3-4 (schatting)');
  expect(unguardFormula("'s-Gravenhage")).toBe("'s-Gravenhage");
});

it('gives every text back as it was', () => {
  const starts = fc.constantFrom('', "'", "''", '=', '-', "'=", '\t');
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      expect(unguardFormula(guardFormula(start + rest))).toBe(start + rest);
    }),
  );
});
