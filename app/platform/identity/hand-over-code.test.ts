import { describe, expect, it } from 'vitest';
import { createHandOverCodes } from './hand-over-code.server.ts';

const codes = createHandOverCodes('a secret of the installation');

describe('a code to hand over', () => {
  it('is eight signs in two groups, none of which looks like another', () => {
    for (let count = 0; count < 200; count += 1)
      expect(codes.make().code).toMatch(/^[ACDEFHJKMNPRTWXY34679]{4}-[ACDEFHJKMNPRTWXY34679]{4}$/u);
  });

  it('is another one each time', () => {
    const made = Array.from({ length: 200 }, () => codes.make().code);
    expect(new Set(made).size).toBe(200);
  });

  it.each(['ACDE-3467', 'acde-3467', ' ACDE 3467 ', 'acde3467', 'ACDE–3467'])(
    'is the same however it is typed: ‘%s’',
    (typed) => {
      expect(codes.hashOf(typed)).toEqual(codes.hashOf('ACDE-3467'));
    },
  );

  it('is kept as a hash that only the secret makes', () => {
    const { code, hash } = codes.make();
    expect(codes.hashOf(code)).toEqual(hash);
    expect(createHandOverCodes('another secret').hashOf(code)).not.toEqual(hash);
    expect(codes.hashOf('')).not.toEqual(hash);
  });
});
