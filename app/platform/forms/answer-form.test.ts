import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuse, succeed } from '#app/kernel/result.ts';
import { ChangedSince } from '../db/seen-row.ts';
import type { Scope } from '../db/scope.ts';
import { answerForm } from './answer-form.ts';
import { formAct } from './form-act.ts';

const scope: Scope = {
  regionId: 'r',
  userId: 'u',
  roles: ['desk-worker'],
  organisationId: null,
  municipalityCode: null,
};

interface Page {
  readonly acting: { readonly scope: Scope };
  /** What the acts of this page did, in order. */
  readonly did: string[];
}

const acts = {
  schrijven: formAct({
    fields: z.object({ tekst: z.string().trim().min(1).max(6), keuzes: z.string().default('') }),
    rows: (_: Page, { tekst }) => [{ table: 'stay', key: { stay_id: tekst } }],
    run({ did, acting }, { tekst }) {
      const [row] = acting.scope.seen ?? [];
      did.push(`${tekst} ${row?.revision ?? 'ongezien'}`);
      if (tekst === 'ander')
        throw new ChangedSince({
          isOwn: false,
          changedBy: null,
          changedAt: Temporal.Instant.from('2026-11-28T10:00Z'),
        });
      const reasons = ['vol', 'weg', 'bezet', 'fouten'] as const;
      const reason = reasons.find((each) => each === tekst);
      return Promise.resolve(reason === undefined ? succeed(tekst) : refuse(reason));
    },
    refusals: {
      vol: 'Het is vol.',
      weg: 404,
      bezet: { field: 'tekst', message: 'Bezet.', status: 409 },
      fouten: { problems: { tekst: 'Fout.', keuzes: 'Ook fout.' } },
    },
    done: (tekst) => (tekst === 'toon' ? { show: tekst } : `/klaar?wat=${tekst}`),
  }),
  wissen: formAct({
    fields: z.object({}),
    run({ did }: Page) {
      did.push('gewist');
      return Promise.resolve(succeed(null));
    },
    refusals: {},
    done: () => '/leeg',
  }),
};

type Sent = readonly (readonly [string, string])[];

async function send(fields: Sent, asked: Partial<typeof acts> = acts) {
  const page: Page = { acting: { scope }, did: [] };
  const request = new Request('http://x.example', {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
  try {
    const { data, init } = await answerForm(asked as typeof acts, page, request);
    return { did: page.did, status: init?.status, ...data, location: null };
  } catch (answer) {
    if (!(answer instanceof Response)) throw answer;
    return {
      did: page.did,
      status: answer.status,
      location: answer.headers.get('location'),
      sent: undefined,
      shown: null,
    };
  }
}

describe('a form that is sent', () => {
  it('does what it asks for, and goes on', async () => {
    expect(await send([['doen', 'wissen']])).toMatchObject({
      did: ['gewist'],
      status: 303,
      location: '/leeg',
    });
  });

  it.each([['onbekend'], ['constructor'], ['']])(
    'is refused with the act "%s", and nothing is done',
    async (act) => {
      expect(
        await send([
          ['doen', act],
          ['tekst', 'a'],
        ]),
      ).toMatchObject({ did: [], status: 400 });
    },
  );

  it('must say which act, unless its page has one', async () => {
    expect(await send([['tekst', 'a']])).toMatchObject({ did: [], status: 400 });
    expect(await send([], { wissen: acts.wissen })).toMatchObject({ did: ['gewist'], status: 303 });
  });

  it('does what its pressed button asks for, and comes back as the form it is', async () => {
    expect(
      await send([
        ['doen', 'schrijven'],
        ['doen', 'wissen'],
      ]),
    ).toMatchObject({ did: ['gewist'] });
    const sent = [
      ['doen', 'wissen'],
      ['tekst', 'vol'],
      ['doen', 'schrijven'],
    ] as const;
    expect((await send(sent)).sent).toMatchObject({ act: 'wissen', wholeForm: 'Het is vol.' });
  });

  it('comes back with everything typed, the part it was about, and what is wrong in Dutch', async () => {
    const sent = [
      ['doen', 'schrijven'],
      ['deel', 'rij-2'],
      ['tekst', 'te lang voor dit veld'],
      ['keuzes', 'a'],
      ['keuzes', 'b'],
    ] as const;
    expect(await send(sent)).toMatchObject({
      did: [],
      status: 400,
      sent: {
        act: 'schrijven',
        part: 'rij-2',
        typed: { tekst: 'te lang voor dit veld', keuzes: 'a b' },
        problems: { tekst: 'Maak dit korter: het mogen hooguit 6 tekens zijn.' },
        wholeForm: null,
        change: null,
      },
    });
  });

  it('says that a field is missing, in Dutch', async () => {
    expect((await send([['doen', 'schrijven']])).sent?.problems).toEqual({ tekst: 'Vul dit in.' });
    expect(
      (
        await send([
          ['doen', 'schrijven'],
          ['tekst', ' '],
        ])
      ).sent?.problems,
    ).toEqual({ tekst: 'Vul dit in.' });
  });

  it.each([
    ['vol', 400, {}, 'Het is vol.'],
    ['bezet', 409, { tekst: 'Bezet.' }, null],
    ['fouten', 400, { tekst: 'Fout.', keuzes: 'Ook fout.' }, null],
  ])('tells the refusal "%s" where it belongs', async (tekst, status, problems, wholeForm) => {
    const answer = await send([
      ['doen', 'schrijven'],
      ['tekst', tekst],
    ]);
    expect(answer).toMatchObject({ status, sent: { problems, wholeForm } });
  });

  it('is a page that is not there where the refusal says so', async () => {
    expect(
      await send([
        ['doen', 'schrijven'],
        ['tekst', 'weg'],
      ]),
    ).toMatchObject({ status: 404, sent: undefined });
  });

  it('shows once what came of it', async () => {
    expect(
      await send([
        ['doen', 'schrijven'],
        ['tekst', 'toon'],
      ]),
    ).toMatchObject({ status: 200, shown: 'toon' });
  });

  it('acts on the revision it saw; without one, on none that exists', async () => {
    expect(
      (
        await send([
          ['doen', 'schrijven'],
          ['tekst', 'a'],
          ['versie', '7'],
        ])
      ).did,
    ).toEqual(['a 7']);
    expect(
      (
        await send([
          ['doen', 'schrijven'],
          ['tekst', 'a'],
        ])
      ).did,
    ).toEqual(['a 0']);
  });

  it('says who was first, with what was typed', async () => {
    expect(
      await send([
        ['doen', 'schrijven'],
        ['tekst', 'ander'],
      ]),
    ).toMatchObject({
      status: 409,
      sent: { typed: { tekst: 'ander' }, change: { isOwn: false, by: null, at: '2026-11-28T10:00:00Z' } },
    });
  });
});
