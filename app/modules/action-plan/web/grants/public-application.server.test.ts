import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayInWords } from '#app/words/days.ts';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { openWebApp, type Page, type WebApp } from '#tests/support/web-app.ts';

const address = '/subsidie/emmen/welkom-in-de-buurt';
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
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
  await openCall(app.db.database, scope, grantCall([scope.userId]), {
    purpose: 'Voor wie iets doet met nieuwe buren (verzonnen).',
    contact: 'Bel Verzonnen Loket, 0591 00 00 00.',
    hearBy: today.add({ days: 40 }),
  });
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

it('says who gives it, what it is for, how much there is, how it is judged, when one hears and whom to ask', async () => {
  const form = await app.visit().get(address);
  for (const told of [
    'De gemeente Emmen geeft deze subsidie, voor de regio Zuidoost-Drenthe.',
    'Voor wie iets doet met nieuwe buren (verzonnen).',
    'Geld voor alle aanvragen samen',
    '€ 20.000',
    'hoogstens € 15.000',
    `van ${dayInWords(today.subtract({ days: 7 }))} tot en met ${dayInWords(today.add({ days: 6 }))}`,
    `uiterlijk op ${dayInWords(today.add({ days: 40 }))}`,
    'Bel Verzonnen Loket, 0591 00 00 00.',
    'per criterium van 0 tot en met 5',
    'Een aanvraag moet ten minste 50% van de punten halen.',
  ])
    expect(form.text).toContain(told);
  expect(form.text).toMatch(/Bereik\s*2 keer\s*Kosten\s*1 keer/u);
});

it('gives a number to say aloud, and a page to print with what was asked and when one hears', async () => {
  const { text, document } = await apply();
  expect(text).toMatch(/Nummer van uw aanvraag\s*[2-9B-Z]{3}-[2-9B-Z]{3}/u);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/u);
  expect(document.querySelector('button[data-print]')).not.toBeNull();
  for (const told of ['Welkom in de buurt', dayInWords(today), 'uiterlijk op', 'Verzonnen Loket'])
    expect(text).toContain(told);
});

it('puts what is wrong in the order of the form', async () => {
  const { document } = await apply({ initiatief: '', bedrag: '', naam: '', email: '' });
  const links = Array.from(document.querySelectorAll('.onderdak-error-summary a'), (link) =>
    (link.getAttribute('href') ?? '').split('-').at(-1),
  );
  expect(links).toEqual(['initiatief', 'bedrag', 'naam', 'email']);
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
