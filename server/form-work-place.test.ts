import { describe, expect, it } from 'vitest';
import type { Visitor, WorkPlace } from '#app/platform/http/visitor.ts';
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
  const account = { userId: '', name: '', email: '', sessionId: '', workAssignmentId: workPlace ?? null };
  const workPlaces = [place(here), place(there)];
  return { account, workPlace: workPlace === undefined ? null : place(workPlace), workPlaces, sender: '' };
}

function form(body: string | FormData, address = '/personen/nieuw'): Request {
  const headers = typeof body === 'string' ? { 'content-length': String(body.length) } : undefined;
  return new Request(`http://127.0.0.1${address}`, {
    method: 'POST',
    body: typeof body === 'string' ? new URLSearchParams(body) : body,
    ...(headers && { headers }),
  });
}

const kindOf = async (request: Request, by: Visitor) => (await checkFormWorkPlace(request, by)).outcome.kind;

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
  ])('%s: %s', async (_, body, kind) => {
    expect(await kindOf(form(body), visitor(here))).toBe(kind);
  });

  it.each(['/werkplek', '/Werkplek/', '/uitloggen', '/inloggen', '/uitnodiging/abc', '/uitnodiging/rol/abc'])(
    'to %s belongs to no place',
    async (address) => {
      expect(await kindOf(form('naam=x', address), visitor(here))).toBe('fits');
    },
  );

  it.each(['/werkplekken', '/personen/werkplek', '/beheer/uitnodiging/x'])('to %s does', async (address) => {
    expect(await kindOf(form('naam=x', address), visitor(here))).toBe('held');
  });

  it('by somebody who chose nothing fits only when it belongs nowhere', async () => {
    expect(await kindOf(form('naam=x'), visitor(undefined))).toBe('fits');
    expect(await kindOf(form(`werkplek-van=${here}`), visitor(undefined))).toBe('held');
  });

  it('keeps what was typed, apart from where it was opened', async () => {
    const { outcome } = await checkFormWorkPlace(
      form(`werkplek-van=${there}&naam=Zo%C3%AB&vak=1&vak=2`, '/personen/nieuw?stap=2'),
      visitor(here),
    );
    expect(outcome).toMatchObject({
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

  it('is still there to be read, with a file of any size, when it fits', async () => {
    const body = new FormData();
    body.set('werkplek-van', here ?? '');
    body.set('bestand', new File([new Uint8Array(3_000_000).fill(65)], 'groot.csv'));
    const { request, outcome } = await checkFormWorkPlace(form(body), visitor(here));
    expect(outcome.kind).toBe('fits');
    const read = (await request.formData()).get('bestand');
    expect(read instanceof File && read.size).toBe(3_000_000);
  });

  it('is not read to its end when it holds a file and does not fit', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(4096).fill(65));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    };
    const { outcome } = await checkFormWorkPlace(new Request('http://127.0.0.1/in', init), visitor(here));
    expect(outcome).toMatchObject({ kind: 'held', form: { fields: null } });
    expect(pulled).toBeLessThan(10);
  });
});
