import { describe, expect, it } from 'vitest';
import type { Visitor, WorkPlace } from '#app/platform/http/visitor.ts';
import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { checkFormWorkPlace } from './form-work-place.ts';

const [here, there, ended] = ['a', 'b', 'c'].map((sign) => `00000000-0000-4000-8000-00000000000${sign}`);

const place = (assignmentId: string | undefined): WorkPlace => ({
  assignmentId: assignmentId ?? '',
  role: 'shelter-worker',
  regionSlug: 'assen',
  regionName: 'Assen',
  municipalityName: null,
  organisationName: null,
  scope: {
    regionId: '',
    userId: '',
    roles: ['shelter-worker'],
    organisationId: null,
    municipalityCode: null,
  },
});

function visitor(workPlace: string | undefined): Visitor {
  const account = {
    userId: '',
    name: '',
    email: '',
    sessionId: '',
    workAssignmentId: workPlace ?? null,
    secondFactor: null,
    sharedDevice: null,
    confirmedAt: Temporal.Instant.from('2026-11-01T12:00:00Z'),
  };
  const workPlaces = [place(here), place(there)];
  return { account, workPlace: workPlace === undefined ? null : place(workPlace), workPlaces, sender: '' };
}

const sentTo = (address: string, body: string) => ({
  url: `http://127.0.0.1${address}`,
  headers: new Headers({ 'content-length': String(body.length) }),
});

function check(body: string, by: Visitor, address = '/personen/nieuw') {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body)) form.append(name, value);
  return checkFormWorkPlace(sentTo(address, body), by, form);
}

const kindOf = (body: string, by: Visitor, address?: string) => check(body, by, address).kind;

describe('a form that was sent', () => {
  it.each([
    ['under the same place', `werkplek-van=${here}&naam=x`, 'fits'],
    ['with its place further on', `revisie=3&werkplek-van=${here}`, 'fits'],
    ['under another place', `werkplek-van=${there}&naam=x`, 'held'],
    ['under a place that has ended', `werkplek-van=${ended}&naam=x`, 'held'],
    ['without a place', 'naam=x', 'held'],
    ['with a place that is typed into a field', `naam=%26werkplek-van=${here}`, 'held'],
    ['empty', '', 'held'],
    ['to go back', `werkplek-van=${there}&werkplek-terug=ja&naam=x`, 'returns'],
    ['to go back to a place that is not the own', `werkplek-van=${ended}&werkplek-terug=ja`, 'held'],
  ])('%s: %s', (_, body, kind) => {
    expect(kindOf(body, visitor(here))).toBe(kind);
  });

  it.each(['/werkplek', '/Werkplek/', '/uitloggen', '/inloggen', '/uitnodiging/abc', '/uitnodiging/rol/abc'])(
    'to %s belongs to no place',
    (address) => {
      expect(kindOf('naam=x', visitor(here), address)).toBe('fits');
    },
  );

  it.each(['/werkplekken', '/personen/werkplek', '/beheer/uitnodiging/x'])('to %s does', (address) => {
    expect(kindOf('naam=x', visitor(here), address)).toBe('held');
  });

  it('by somebody who chose nothing fits only when it belongs nowhere', () => {
    expect(kindOf('naam=x', visitor(undefined))).toBe('fits');
    expect(kindOf(`werkplek-van=${here}`, visitor(undefined))).toBe('held');
  });

  describe('by somebody who is signed out', () => {
    const signedOut: Visitor = { account: null, workPlace: null, workPlaces: [], sender: '' };

    it('is held when it was opened under a work place, and gives no place', () => {
      expect(check(`werkplek-van=${here}&naam=Uur%20werk`, signedOut)).toEqual({
        kind: 'held',
        form: {
          because: 'signed-out',
          address: '/personen/nieuw',
          openedUnder: here,
          place: null,
          fields: [['naam', 'Uur werk']],
        },
      });
    });

    it('does not go back to a place by saying so', () => {
      expect(kindOf(`werkplek-van=${here}&werkplek-terug=ja`, signedOut)).toBe('held');
    });

    it.each(['naam=x', ''])('goes to its page without one: %j', (body) => {
      expect(kindOf(body, signedOut)).toBe('fits');
    });
  });

  it('keeps what was typed, apart from where it was opened', () => {
    const body = `werkplek-van=${there}&naam=Zo%C3%AB&vak=1&vak=2`;
    expect(check(body, visitor(here), '/personen/nieuw?stap=2')).toMatchObject({
      form: {
        address: '/personen/nieuw?stap=2',
        place: { assignmentId: there },
        fields: [
          ['naam', 'Zoë'],
          ['vak', '1'],
          ['vak', '2'],
        ],
      },
    });
  });

  it('with a file in it keeps nothing of what was typed', () => {
    const form = new FormData();
    form.set('werkplek-van', there ?? '');
    form.set('naam', 'x');
    form.set('bestand', new File(['a'], 'klein.csv'));
    expect(checkFormWorkPlace(sentTo('/in', 'x'), visitor(here), form)).toMatchObject({
      kind: 'held',
      form: { fields: null },
    });
  });
});

describe('what was typed in a form that is held', () => {
  const keptOf = (fields: Readonly<Record<string, string>>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries<string>({ [workPlaceField]: there ?? '', ...fields }))
      form.append(name, value);
    const headers = new Headers({ 'content-length': '100' });
    const answer = checkFormWorkPlace({ url: 'http://127.0.0.1/plannen', headers }, visitor(here), form);
    return answer.kind === 'held' ? answer.form.fields : null;
  };

  it('is kept without passwords', () => {
    const fields = { naam: 'Noor', huidig: 'a', wachtwoord: 'b', herhaling: 'b' };
    expect(keptOf(fields)).toEqual([['naam', 'Noor']]);
  });

  it('keeps a field of the same name that goes with no password', () => {
    expect(keptOf({ herhaling: 'per maand' })).toEqual([['herhaling', 'per maand']]);
  });
});
