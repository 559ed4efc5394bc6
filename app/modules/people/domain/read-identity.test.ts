import { describe, expect, it } from 'vitest';
import { emptyIdentityInput, readIdentity } from './read-identity.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const read = (changes: Partial<Record<keyof typeof emptyIdentityInput, string>>) =>
  readIdentity({ ...emptyIdentityInput, ...changes }, today);
const faults = (changes: Parameters<typeof read>[0]) => {
  const result = read(changes);
  return result.ok ? [] : result.reason.map(({ field, code }) => `${field} ${code}`);
};

describe('an identity', () => {
  it('is read tidily', () => {
    const result = read({
      givenNames: ' Jan  Pieter ',
      initials: 'j.p.',
      prefix: 'Van der',
      familyName: 'Berg',
      birthDate: '1988-02-29',
      bsn: '111.222.333',
      phone: '06 12345678',
    });
    expect(result).toEqual({
      ok: true,
      value: {
        workingName: null,
        name: { givenNames: 'Jan Pieter', initials: 'JP', prefix: 'van der', familyName: 'Berg' },
        birthDate: Temporal.PlainDate.from('1988-02-29'),
        bsn: '111222333',
        contact: { phone: '06 12345678', email: null },
      },
    });
  });

  it('needs no more than a working name', () => {
    expect(faults({ workingName: 'Meneer met de rode jas 2' })).toEqual([]);
  });

  it.each([
    [{}, ['familyName name-missing']],
    [{ givenNames: 'Jan' }, ['familyName family-name-missing']],
    [{ familyName: 'Jansen 3' }, ['familyName name-has-digits']],
    [{ familyName: 'x'.repeat(201) }, ['familyName too-long']],
    [{ familyName: 'Jansen', birthDate: '2026-11-21' }, ['birthDate birth-date-in-future']],
    [{ familyName: 'Jansen', birthDate: '1899-12-31' }, ['birthDate birth-date-before-1900']],
    [{ familyName: 'Jansen', birthDate: '1989-02-29' }, ['birthDate birth-date-unreadable']],
    [{ familyName: 'Jansen', birthDate: 'gisteren' }, ['birthDate birth-date-unreadable']],
    [
      { familyName: 'Jansen', bsn: '123456789', phone: 'bel', email: 'jan' },
      ['bsn bsn-fails-eleven-test', 'phone phone-unreadable', 'email email-unreadable'],
    ],
  ])('%j is refused: %j', (changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  it('may be of someone born today', () => {
    expect(faults({ familyName: 'Jansen', birthDate: '2026-11-20' })).toEqual([]);
  });
});
