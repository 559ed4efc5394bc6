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
        name: { givenNames: 'Jan Pieter', initials: 'JP', prefix: 'Van der', familyName: 'Berg' },
        birthDate: { known: 'day', day: Temporal.PlainDate.from('1988-02-29') },
        bsn: '111222333',
        contact: { phone: '06 12345678', email: null },
      },
    });
  });

  it.each([
    ['a prefix with a capital', { prefix: 'Ten', familyName: 'Cate' }],
    ['capitals within a name', { givenNames: 'DeShawn', familyName: 'MacLeod' }],
    ['small letters', { givenNames: 'bell', prefix: 'el', familyName: 'hooks' }],
    ['capitals alone', { givenNames: 'AN', prefix: 'VAN', familyName: 'OS' }],
    ['signs within a name', { givenNames: 'D’Arcy', familyName: "'s-Gravesande - Ó Briain (jr.)" }],
    ['joiners that Persian is spelled with', { givenNames: 'می\u200cنا', familyName: 'نیا' }],
    ['letters that count as two', { givenNames: '𠮷', familyName: '𠮷野' }],
  ])('keeps %s as typed', (_, typed) => {
    const result = read(typed);
    expect(result.ok && result.value.name).toMatchObject(typed);
  });

  it.each([
    ['jp', 'JP'],
    ['J. P.', 'JP'],
    ['Th.A.', 'Th.A.'],
    ['chr. ij.', 'Chr.Ij.'],
    ['É.Ü.', 'ÉÜ'],
  ])('reads initials %s as %s', (initials, expected) => {
    const result = read({ initials, familyName: 'Berg' });
    expect(result.ok && result.value.name?.initials).toBe(expected);
  });

  it('leaves out what nobody sees, and keeps the rest', () => {
    const result = read({
      givenNames: '\u2068Anna\u2069\u200b',
      familyName: '\ufeffde\u00adWit\u200e\u0007',
      phone: '\u202a06 12345678\u202c',
      bsn: '\u202d111222333\u202c',
    });
    expect(result.ok && result.value).toMatchObject({
      name: { givenNames: 'Anna', familyName: 'deWit' },
      contact: { phone: '06 12345678' },
      bsn: '111222333',
    });
  });

  it('needs no more than a working name', () => {
    expect(faults({ workingName: 'Meneer met de rode jas 2' })).toEqual([]);
  });

  it.each([
    [{}, ['familyName name-missing']],
    [{ givenNames: 'Jan' }, ['familyName family-name-missing']],
    [{ initials: 'J' }, ['familyName family-name-missing']],
    [{ prefix: 'van' }, ['familyName family-name-missing']],
    [{ workingName: 'Rode jas', prefix: 'van' }, ['familyName family-name-missing']],
    [{ familyName: 'Jansen', birthDate: '1988-02-29T10:00' }, ['birthDate birth-date-unreadable']],
    [{ familyName: 'Jansen 3' }, ['familyName name-has-digits']],
    [{ familyName: '\u202enesnaJ' }, ['familyName name-turns-letters']],
    [{ workingName: 'jas \u202edoor' }, ['workingName name-turns-letters']],
    [{ familyName: '—' }, ['familyName name-has-no-letters']],
    [{ givenNames: '🙂', familyName: 'Ω' }, ['givenNames name-has-no-letters']],
    [{ familyName: '\u200e\u200b' }, ['familyName name-missing']],
    [{ familyName: 'x'.repeat(201) }, ['familyName too-long']],
    [{ familyName: 'Jansen', birthDate: '2026-11-21' }, ['birthDate birth-date-in-future']],
    [{ familyName: 'Jansen', birthDate: '1899-12-31' }, ['birthDate birth-date-too-long-ago']],
    [{ familyName: 'Jansen', birthDate: '1989-02-29' }, ['birthDate birth-date-unreadable']],
    [{ familyName: 'Jansen', birthDate: 'gisteren' }, ['birthDate birth-date-unreadable']],
    [
      { familyName: 'Jansen', bsn: '123456789', phone: 'bel', email: 'jan' },
      ['bsn bsn-fails-eleven-test', 'phone phone-unreadable', 'email email-unreadable'],
    ],
  ])('%j is refused: %j', (changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  it('has no name beside a working name, and no contact that was not given', () => {
    expect(read({ workingName: 'Rode jas' })).toEqual({
      ok: true,
      value: {
        workingName: 'Rode jas',
        name: null,
        birthDate: null,
        bsn: null,
        contact: { phone: null, email: null },
      },
    });
  });

  it.each([
    ['06-1234', false],
    ['06-12345', false],
    ['06-123456', true],
    ['+31 (0)6.1234-5678', true],
    ['123456789012345', true],
    ['1234567890123456', false],
    ['bel 0612345678', false],
    ['0612345678 bellen', false],
    ['(06) 12345678', false],
  ])('phone %s', (phone, isRead) => {
    expect(faults({ workingName: 'Rode jas', phone })).toEqual(isRead ? [] : ['phone phone-unreadable']);
  });

  it('takes names and addresses of two hundred characters, and no longer ones', () => {
    const [name, email] = ['x'.repeat(200), `${'x'.repeat(187)}@post.example`];
    expect(email).toHaveLength(200);
    expect(faults({ familyName: name, email })).toEqual([]);
    expect(faults({ familyName: `${name}x`, email: `x${email}` })).toEqual([
      'familyName too-long',
      'email email-unreadable',
    ]);
  });

  it('may be of someone of whom the year of birth alone is known', () => {
    expect(read({ familyName: 'Jansen', birthDate: '1990-00-00' })).toMatchObject({
      value: { birthDate: { known: 'year', year: 1990 } },
    });
  });

  it('may be of someone born today', () => {
    expect(faults({ familyName: 'Jansen', birthDate: '2026-11-20' })).toEqual([]);
  });
});
