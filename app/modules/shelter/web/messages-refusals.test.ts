import { describe, expect, it } from 'vitest';
import { refusalText } from './messages-refusals.nl.ts';

describe('refusals in words', () => {
  it('tell what does not fit and what to do', () => {
    const bars = [
      { code: 'too-young', severity: 'bar', limit: 23, actual: 17 },
      { code: 'nothing-free', severity: 'bar' },
    ] as const;
    expect(refusalText({ kind: 'does-not-fit', bars })).toBe(
      'Deze plek past niet: te jong: vanaf 23 jaar, deze persoon is 17; er is niets vrij. Wilt u toch deze plek, vul dan de reden in.',
    );
  });

  it('name the day of arrival when departure lies before it', () => {
    const arrivedOn = Temporal.PlainDate.from('2026-11-19');
    expect(refusalText({ kind: 'departure-before-arrival', arrivedOn })).toContain('19 november 2026');
  });

  it('count the nights of the month', () => {
    expect(refusalText({ kind: 'nights-used-up', limit: 5, used: 6 })).toContain('6 van 5 nachten');
  });
});
