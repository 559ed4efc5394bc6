import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openWebApp, type Browser, type Page, type WebApp } from '#tests/support/web-app.ts';
import { openScores } from '../../use-cases/grants/open-scores.server.ts';
import { scoreApplication } from '../../use-cases/grants/score-application.server.ts';

/* Without script: the officer decides, makes the letter, takes the decision back and decides anew. */

const call = '/plannen/2020/subsidies/welkom-in-de-buurt';
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
let app: WebApp;
let officer: Browser;
let address: string;

beforeAll(async () => {
  app = await openWebApp();
  const { database } = app.db;
  const scope = await app.db.scopeFor('regional-policy', 'emmen');
  await openCall(database, scope, grantCall([scope.userId]));
  const visitor = app.visit();
  const form = await visitor.get('/subsidie/emmen/welkom-in-de-buurt');
  const applied = await visitor.send(form, 'Aanvraag versturen', {
    initiatief: 'Buurttafel (verzonnen)',
    plan: 'Samen eten, elke week.',
    bedrag: '5.000',
    naam: 'Verzonnen Aanvrager',
    email: 'aanvrager@test.example',
  });
  const { application_id: applicationId } = await database.asOwner((tx) =>
    tx.selectFrom('grant_application').select('application_id').executeTakeFirstOrThrow(),
  );
  address = `${call}/aanvragen/${applicationId}`;
  expect(applied.text).toContain('Uw aanvraag is binnen');
  const email = 'regional-policy.emmen@test.example';
  const id = inventedUserId('regional-policy', 'emmen');
  await database.asOwner((tx) =>
    tx.insertInto('auth.account_holder').values({ id, name: email, email }).execute(),
  );
  const password = 'vier losse woorden samen';
  await app.identity.invitations.accept(await app.identity.invitations.issue(id), { password });
  officer = app.visit();
  await officer.signIn(email, password);
  const edit = { plan: '2020', origin: 'test', callId: 'welkom-in-de-buurt' };
  const blind = await officer.get(address);
  expect(blind.text).toContain('Wie de aanvraag deed, ziet u pas als de scores zijn geopend');
  expect((await officer.get(`${address}/besluitbrief`)).status).toBe(404);
  const scores = new Map([
    ['bereik', 4],
    ['kosten', 4],
  ]);
  await scoreApplication(database, scope, { ...edit, applicationId, scores });
  await database.asOwner((tx) =>
    tx
      .updateTable('grant_call')
      .set({ open_period: `[${today.subtract({ days: 7 }).toString()},${today.toString()})` })
      .execute(),
  );
  const opened = await openScores(database, scope, { ...edit, today });
  if (!opened.ok) throw new Error(opened.reason.kind);
}, 300_000);
afterAll(() => app.close());

const decide = async (toekennen: string, reden: string): Promise<Page> =>
  officer.send(await officer.get(address), 'Besluit opslaan', {
    toekennen,
    reden,
    voorwaarden: 'Vertel ons hoeveel mensen er komen.\nMaak een foto.',
  });

const isFolded = ({ document }: Page, button: string) =>
  Array.from(document.querySelectorAll('button'))
    .find(({ textContent }) => textContent === button)
    ?.closest('details')
    ?.hasAttribute('open') === false;

it('asks first before an application is taken out of the running, and before a decision is taken back', async () => {
  const page = await officer.get(address);
  expect(isFolded(page, 'Ja, aanvraag intrekken')).toBe(true);
  expect(page.text).toContain('U kunt dit niet ongedaan maken.');
});

it('shows decision, reason, conditions and who decided, and where the letter is', async () => {
  expect((await officer.get(`${address}/besluitbrief`)).status).toBe(404);
  const page = await decide('4.000', 'Goed plan, met minder avonden.');
  expect(page.status).toBe(200);
  for (const told of [
    'Toegekend: € 4.000.',
    'Reden: Goed plan, met minder avonden.',
    'Vertel ons hoeveel mensen er komen.',
    'Maak een foto.',
    'Besloten door',
  ])
    expect(page.text).toContain(told);
  const link = page.document.querySelector(`a[href="${address}/besluitbrief"]`);
  expect(link?.hasAttribute('download')).toBe(true);
  expect((await officer.get(`${address}/besluitbrief`)).status).toBe(200);
  // No name stands on the page itself.
  expect(page.text).not.toContain('Verzonnen Aanvrager');
});

it('takes a decision back with a reason, shows both, and lets the officer decide anew', async () => {
  const decided = await officer.get(address);
  expect(isFolded(decided, 'Ja, besluit terugnemen')).toBe(true);
  const refused = await officer.send(decided, 'Ja, besluit terugnemen', { 'reden-terug': ' ' });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain('Schrijf op waarom u het besluit terugneemt.');
  const revoked = await officer.send(refused, 'Ja, besluit terugnemen', {
    'reden-terug': 'Verkeerd bedrag getypt.',
  });
  expect(revoked.text).toContain('Het besluit is teruggenomen. U kunt nu opnieuw besluiten.');
  expect(revoked.text).toContain('Reden: Verkeerd bedrag getypt.');
  expect((await officer.get(`${address}/besluitbrief`)).status).toBe(404);
  const list = await officer.get(call);
  expect(list.text).toContain('Er is nog € 20.000 toe te kennen.');
  const anew = await decide('5.000', 'Nu het goede bedrag.');
  expect(anew.text).toContain('Toegekend: € 5.000.');
  expect(anew.text).toContain('€ 4.000, besloten door');
  const order = await officer.get(`${call}/volgorde`);
  const titles = Array.from(order.document.querySelectorAll('h2'), ({ textContent }) => textContent);
  expect(titles.filter((title) => title?.startsWith('Voorstel'))).toEqual([
    'Voorstel bij het besluit over ‘Buurttafel (verzonnen)’',
    'Voorstel bij besluit 2 over ‘Buurttafel (verzonnen)’',
  ]);
  expect(order.text.match(/dezelfde uitkomst/gu)).toHaveLength(3);
});

it('does not take back a decision that somebody else took back meanwhile', async () => {
  const old = await officer.get(address);
  const first = await officer.send(await officer.get(address), 'Ja, besluit terugnemen', {
    'reden-terug': 'Eerst.',
  });
  expect(first.text).toContain('U kunt nu opnieuw besluiten');
  await decide('3.000', 'Derde besluit.');
  const late = await officer.send(old, 'Ja, besluit terugnemen', { 'reden-terug': 'Oude pagina.' });
  expect(late.status).toBe(409);
  expect((await officer.get(address)).text).toContain('Toegekend: € 3.000.');
});
