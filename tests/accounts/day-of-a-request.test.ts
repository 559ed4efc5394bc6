import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedUserId } from '#tests/support/people.ts';
import { openWebApp, type WebApp } from '#tests/support/web-app.ts';

/** A clock on which midnight of New Year's Eve passes after it has been read once. */
const { year } = Temporal.Now.plainDateISO('Europe/Amsterdam');
const oldYear = Temporal.PlainDate.from({ year, month: 12, day: 31 });
let readings = 0;

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp(() => oldYear.add({ days: readings++ === 0 ? 0 : 1 }));
}, 300_000);
afterAll(() => app.close());

it('a request keeps the day on which it came, also when midnight passes before it is answered', async () => {
  const email = 'regional-policy.emmen@test.example';
  const id = inventedUserId('regional-policy', 'emmen');
  await app.db.database.asOwner((tx) =>
    tx.insertInto('auth.account_holder').values({ id, name: email, email }).execute(),
  );
  const password = 'vier losse woorden samen';
  await app.identity.invitations.accept(await app.identity.invitations.issue(id), { password });
  const browser = app.visit();
  await browser.signIn(email, password);

  readings = 0;
  const page = await browser.get('/plannen/nieuw');
  expect(page.status).toBe(200);
  // A new plan begins in the year after this one.
  const first = page.document.querySelector('input[name="eerstejaar"]');
  expect(first?.getAttribute('value')).toBe(String(year + 1));
});
