import { describe, expect, it } from 'vitest';
import { revokeGrant } from './revoke-grant.ts';

const outcomeOf = (
  status: Parameters<typeof revokeGrant>[0]['status'],
  isPaid: boolean,
  reason = 'Vergissing',
) => {
  const revoked = revokeGrant({ status, isPaid }, reason);
  return revoked.ok ? revoked.value : revoked.reason;
};

describe('a decision on a grant that was taken by mistake', () => {
  it('is revoked, award or rejection, and the application is as it was', () => {
    expect([outcomeOf('awarded', false), outcomeOf('rejected', false)]).toEqual(['submitted', 'submitted']);
  });

  it('stays once money was paid or accounted for', () => {
    expect(outcomeOf('awarded', true)).toBe('paid-already');
    expect(outcomeOf('accounted', true)).toBe('accounted-already');
    expect(outcomeOf('accounted', false)).toBe('accounted-already');
  });

  it('is not there before deciding, nor after the applicant withdrew', () => {
    expect([outcomeOf('submitted', false), outcomeOf('withdrawn', false)]).toEqual([
      'not-decided',
      'not-decided',
    ]);
  });

  it('asks a reason', () => {
    expect([outcomeOf('awarded', false, ''), outcomeOf('awarded', false, ' \n')]).toEqual([
      'reason-needed',
      'reason-needed',
    ]);
  });
});
