import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { openWebApp, type Page, type WebApp } from '#tests/support/web-app.ts';

const address = '/subsidie/emmen/welkom-in-de-buurt';
const typed = {
  initiatief: 'Buurttafel (verzonnen)',
  plan: 'Samen eten, elke week.',
  bedrag: '5.000',
  naam: 'Verzonnen Aanvrager',
  email: 'aanvrager@test.example',
};

let app: WebApp;

beforeAll(async () => {
  app = await openWebApp();
  const scope = await app.db.scopeFor('regional-policy', 'emmen');
  await openCall(app.db.database, scope, grantCall([scope.userId]));
}, 300_000);
afterAll(() => app.close());

async function apply(changes: Partial<typeof typed> & { readonly doen?: string } = {}): Promise<Page> {
  const visitor = app.visit();
  return visitor.send(await visitor.get(address), 'Aanvraag versturen', { ...typed, ...changes });
}

const fieldOf = ({ document }: Page, name: string) =>
  document.querySelector(`[name=${name}]`)?.getAttribute('value');

it('comes back with what was typed and what is wrong, and takes in nothing', async () => {
  const page = await apply({ bedrag: '20.000', email: 'geen adres' });
  expect(page.status).toBe(400);
  expect(page.text).toContain('U kunt hoogstens €\u00A015.000 aanvragen.'.replaceAll('\u00A0', ' '));
  expect(page.text).toContain('Vul een e-mailadres in');
  expect([fieldOf(page, 'initiatief'), fieldOf(page, 'bedrag')]).toEqual([typed.initiatief, '20.000']);
});

it('says who asks, how it goes on and what was asked for by a number to say aloud', async () => {
  const form = await app.visit().get(address);
  expect(form.text).toContain('van de gemeenten in de regio Zuidoost-Drenthe');
  expect(form.text).toContain('geven beoordelaars van de gemeenten elke aanvraag een score');
  expect((await apply()).text).toMatch(/Nummer van uw aanvraag\s*[2-9B-Z]{3}-[2-9B-Z]{3}/u);
});

it('does nothing for an act that the page does not have', async () => {
  expect((await apply({ doen: 'scoren' })).status).toBe(400);
});

it('gives a number six times an hour in all, and then keeps what was typed for later', async () => {
  for (let nth = 1; nth <= 5; nth += 1) expect((await apply()).text).toContain('Uw aanvraag is binnen');
  const page = await apply();
  expect(page.status).toBe(429);
  expect(page.text).toContain('Uw aanvraag is nog niet verstuurd');
  expect(fieldOf(page, 'initiatief')).toBe(typed.initiatief);
});
