import { expect, it } from 'vitest';
import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import { answerForm } from './answer-form.ts';
import { formAct, type ActingPage } from './form-act.ts';

const page: ActingPage = {
  acting: {
    scope: {
      regionId: 'r',
      userId: 'u',
      roles: ['desk-worker'],
      organisationId: null,
      municipalityCode: null,
    },
  },
};

const acts = {
  inlezen: formAct({
    fields: z.object({ titel: z.string(), bestand: z.instanceof(File, { error: 'Kies een bestand.' }) }),
    files: ['bestand'],
    run: async (_: ActingPage, { bestand }) => succeed(await bestand.text()),
    refusals: {},
    done: (content) =>
      content === 'druk'
        ? { show: content, status: 429 }
        : { goTo: '/klaar', headers: { 'Set-Cookie': `laatst=${content}` } },
  }),
};

function send(...files: readonly (readonly [string, File])[]) {
  const body = new FormData();
  body.set('titel', 'Ronde');
  for (const [name, file] of files) body.set(name, file);
  return answerForm(acts, page, new Request('http://x.example', { method: 'POST', body }));
}

it('reads the file, and goes on with what the device is to keep', async () => {
  const answer: unknown = await send(['bestand', new File(['aak'], 'a.csv')]).catch(
    (thrown: unknown) => thrown,
  );
  if (!(answer instanceof Response)) throw new Error('not led on');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/klaar');
  expect(answer.headers.get('set-cookie')).toBe('laatst=aak');
});

it.each([
  ['no file', []],
  ['no file chosen, as a browser sends that', [['bestand', new File([], '')]]],
  ['a file in another field', [['titel', new File(['aak'], 'a.csv')]]],
] as const)('says what is missing with %s', async (_, files) => {
  const { data, init } = await send(...files);
  expect(init?.status).toBe(400);
  expect(data.sent.problems).toMatchObject({ bestand: 'Kies een bestand.' });
});

it('shows what came of it with the status it has, and puts no file back', async () => {
  const { data, init } = await send(['bestand', new File(['druk'], 'a.csv')]);
  expect(init?.status).toBe(429);
  expect(data).toMatchObject({ shown: 'druk', sent: { typed: { titel: 'Ronde' }, problems: {} } });
  expect(data.sent.typed).not.toHaveProperty('bestand');
});
