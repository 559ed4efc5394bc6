import { describe, expect, it } from 'vitest';
import { bornOn, readBirthDate } from '#app/kernel/birth-date.ts';
import type { Identity } from '../domain/identity.ts';
import { addForm, endForm, startForm } from './household-forms.ts';
import { asCompared, problemsOfFaults, readIdentityForm, typedIdentity } from './identity-form.ts';
import { readSearchForm } from './search-form.ts';

const today = Temporal.PlainDate.from('2026-11-20');

describe('the search form', () => {
  it('reads a name, a day and a BSN with spaces', () => {
    expect(
      readSearchForm({ naam: ' Jan  Jansen ', geboortedatum: '1988-02-09', bsn: '1112 22 333' }, today),
    ).toEqual({
      search: {
        name: 'Jan Jansen',
        birthDate: bornOn(Temporal.PlainDate.from('1988-02-09')),
        bsn: '111222333',
        sex: null,
      },
      problems: {},
    });
  });

  it.each([
    [{}, ['naam']],
    [{ geboortedatum: '1988-02-09' }, ['naam']],
    [{ bsn: '111222334' }, ['bsn']],
    [{ naam: 'Jan', geboortedatum: '2030-01-01', bsn: '12' }, ['geboortedatum', 'bsn']],
    [{ naam: 'x'.repeat(201) }, ['naam']],
  ])('refuses %j at the field', (typed, fields) => {
    const { search, problems } = readSearchForm(typed, today);
    expect(search).toBeNull();
    expect(Object.keys(problems)).toEqual(fields);
    expect(JSON.stringify(problems)).not.toMatch(/111222334|2030/u);
  });
});

const nobody: Identity = {
  workingName: null,
  name: { givenNames: null, initials: null, prefix: null, familyName: 'Berg' },
  birthDate: null,
  bsn: null,
  contact: { phone: null, email: null },
};

describe('the identity form', () => {
  it('gives back what is stored, as it was typed', () => {
    const form = readIdentityForm({ achternaam: 'Berg', geslacht: 'woman', herkomst: 'GM0106' });
    expect(form).toMatchObject({ sex: 'woman', originMunicipality: 'GM0106', problems: {} });
    expect(typedIdentity(nobody, form, today)).toMatchObject({
      achternaam: 'Berg',
      geslacht: 'woman',
      herkomst: 'GM0106',
    });
  });

  it.each(['1988-02-09', '1988-02', '1988', ''])('gives back the birth date %j', (text) => {
    const identity = { ...nobody, birthDate: readBirthDate(text) };
    const typed = typedIdentity(identity, { sex: null, originMunicipality: null }, today);
    expect(readIdentityForm(typed).input.birthDate).toBe(text);
  });

  it('sets a birth date beside another as one text', () => {
    const typed = { 'geboortedatum-dag': '9', 'geboortedatum-maand': '2', 'geboortedatum-jaar': '1988' };
    expect(asCompared(typed)['geboortedatum']).toBe('1988-02-09');
    expect(asCompared({ 'geboortedatum-leeftijd': '35' })['geboortedatum']).toBe('naar schatting 35 jaar');
  });

  it('refuses codes that are none', () => {
    const { problems } = readIdentityForm({ geslacht: 'x', herkomst: 'Assen' });
    expect(Object.keys(problems)).toEqual(['geslacht', 'herkomst']);
  });

  it('shows the first fault of each field', () => {
    expect(
      problemsOfFaults([
        { field: 'bsn', code: 'bsn-fails-eleven-test' },
        { field: 'familyName', code: 'too-long' },
        { field: 'familyName', code: 'name-has-digits' },
      ]),
    ).toMatchObject({ achternaam: expect.stringContaining('200 tekens') as string });
  });
});

describe('the days of a household', () => {
  const wie = '00000000-0000-4000-8000-000000000001';
  const forms = {
    begin: (day: string) => startForm.safeParse({ soort: 'family', rol: 'partner', sinds: day }),
    join: (day: string) => addForm.safeParse({ nummer: 'K7M-4QX', rol: 'partner', sinds: day }),
    leave: (day: string) => endForm.safeParse({ wie, vanaf: day }),
  };

  it.each(['0206-03-01', '1919-12-31', '2100-01-01', '2026-02-30', ''])('are none in %j', (day) => {
    for (const judge of Object.values(forms)) {
      const { error } = judge(day);
      const faults = error?.issues.filter(({ path }) => path[0] === 'sinds' || path[0] === 'vanaf') ?? [];
      expect(faults).toHaveLength(1);
    }
  });

  it('may be long ago', () => {
    for (const judge of Object.values(forms)) expect(judge('1920-01-01').error?.issues ?? []).toEqual([]);
  });
});
