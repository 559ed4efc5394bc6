import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptFormField, pinField } from '#app/kernel/locked-device.ts';
import { routePatterns } from '#tests/program/route-table.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openWebApp, type Browser, type Page, type WebApp } from '#tests/support/web-app.ts';

/*
 * A session on a shared phone, some minutes after the last press: whoever picks it up sees nothing, whatever they ask for.
 */
const password = 'vier losse woorden samen';
const pin = '4713';
const secretName = 'Geheimenberg';
const userId = inventedUserId('shelter-worker', 'assen');
const email = 'werker@test.example';

let app: WebApp;
let clock = Temporal.Now.instant();
let phone: Browser;
let personId: string;

const later = (minutes: number, seconds = 0) => {
  clock = clock.add({ minutes, seconds });
};

beforeAll(async () => {
  app = await openWebApp(undefined, { now: () => clock });
  await app.db.database.asOwner((tx) =>
    tx.insertInto('auth.account_holder').values({ id: userId, name: 'Werker Proef', email }).execute(),
  );
  await app.identity.invitations.accept(await app.identity.invitations.issue(userId), { password });
}, 300_000);
afterAll(() => app?.close());

const question = <Row>(text: ReturnType<typeof sql<Row>>) =>
  app.db.database.asOwner(async (tx) => (await text.execute(tx)).rows);

/** A worker who signed in with password and second factor, with a PIN, on a phone that is said to be shared. */
async function shareAPhone(): Promise<Browser> {
  const browser = app.visit();
  await browser.signIn(email, password);
  const [session] = await question(
    sql<{
      id: string;
    }>`select id from auth.session where user_id = ${userId} order by created_at desc limit 1`,
  );
  await app.identity.showSecondFactor(session?.id ?? '', 'totp');
  const set = await browser.send(await browser.get('/account/gedeeld-toestel'), 'Pincode bewaren', {
    pincode: pin,
    herhaling: pin,
  });
  expect(set.text).toContain('Uw pincode is bewaard.');
  const shared = await browser.send(set, 'Dit is een gedeeld toestel');
  expect(shared.text).toContain('Dit is een gedeeld toestel. Het vergrendelt na 3 minuten');
  return browser;
}

beforeEach(async () => {
  clock = Temporal.Now.instant();
  phone = await shareAPhone();
  if (personId !== undefined) return;
  const file = await phone.send(await phone.get('/personen/nieuw'), 'Verder', {
    voornamen: 'Proef',
    achternaam: secretName,
    'geboortedatum-dag': '3',
    'geboortedatum-maand': '2',
    'geboortedatum-jaar': '1981',
  });
  personId = /[0-9a-f-]{36}/u.exec(file.address)?.[0] ?? '';
  expect((await phone.get(`/personen/${personId}`)).text).toContain(secretName);
}, 60_000);

const isLock = (page: Page) =>
  page.address.startsWith('/vergrendeld') && page.text.includes('Toestel vergrendeld');

describe('a shared device', () => {
  it('locks three minutes after the last press, and not by what is looked at', async () => {
    later(2, 59);
    expect(isLock(await phone.get('/vannacht'))).toBe(false);
    later(0, 1);
    expect(isLock(await phone.get('/vannacht'))).toBe(true);
  });

  it('stays open for three minutes from each press', async () => {
    later(2);
    await phone.send(await phone.get('/personen'), 'Zoeken', { naam: secretName });
    later(2, 59);
    expect(isLock(await phone.get('/vannacht'))).toBe(false);
  });

  it('leaves a session on a device of one’s own as it was', async () => {
    const own = app.visit();
    await own.signIn(email, password);
    later(60);
    expect(isLock(await own.get(`/personen/${personId}`))).toBe(false);
  });

  it('takes the minutes that the region chose', async () => {
    const { regionId } = await app.db.scopeFor('shelter-worker', 'assen');
    await question(
      sql`insert into door_lock (region_id, minutes, chosen_by) values (${regionId}, 1, ${userId})`,
    );
    phone = app.visit();
    await phone.signIn(email, password);
    const [session] = await question(
      sql<{
        id: string;
      }>`select id from auth.session where user_id = ${userId} order by created_at desc limit 1`,
    );
    await app.identity.showSecondFactor(session?.id ?? '', 'totp');
    await phone.send(await phone.get('/account/gedeeld-toestel'), 'Dit is een gedeeld toestel');
    await question(sql`delete from door_lock`);
    later(1);
    expect(isLock(await phone.get('/vannacht'))).toBe(true);
  });
});

describe('a locked device', () => {
  beforeEach(() => later(3));

  it('shows nothing of anyone on any page, nor of whom it is', async () => {
    for (const pattern of routePatterns()) {
      const page = await phone.get(
        pattern
          .replace(':personId', personId)
          .replace(':ref', 'A01')
          .replaceAll(/:\w+\??/gu, 'x'),
      );
      const html = page.document.documentElement.outerHTML;
      expect(isLock(page), `${pattern} → ${page.address}`).toBe(true);
      for (const name of [secretName, 'Werker Proef', email]) expect(html, pattern).not.toContain(name);
    }
    for (const path of [
      `/personen/${personId}.data`,
      `//personen/${personId}`,
      `/vergrendeld/../personen/${personId}`,
    ]) {
      const page = await phone.get(path);
      expect(page.document.documentElement.outerHTML, path).not.toContain(secretName);
    }
  });

  it('takes no form on any page, and tells a script so', async () => {
    const [before] = await question(sql<{ events: number }>`select count(*)::int as events from audit_event`);
    for (const pattern of routePatterns().filter(
      (each) => !/uitloggen|inloggen$|^\/vergrendeld/u.test(each),
    )) {
      const path = pattern.replace(':personId', personId).replaceAll(/:\w+\??/gu, 'x');
      const held = await phone.post(path, new URLSearchParams({ naam: secretName }));
      expect([413, 423], `${pattern} ${held.status}`).toContain(held.status);
      expect(held.document.documentElement.outerHTML, pattern).not.toContain(secretName);
      const script = await phone.post(path, new URLSearchParams({ soort: 'in' }), {
        Accept: 'application/json',
      });
      expect(script.status, pattern).toBe(423);
    }
    const [after] = await question(sql<{ events: number }>`select count(*)::int as events from audit_event`);
    expect(after).toEqual(before);
  });

  it('opens with the PIN, where one was', async () => {
    const lock = await phone.get(`/personen/${personId}`);
    const open = await phone.send(lock, 'Verder', { pincode: pin });
    expect(open.address).toBe(`/personen/${personId}`);
    expect(open.text).toContain(secretName);
    const [last] = await question(
      sql<{
        action: string;
        result: string;
      }>`select action, result from auth.sign_in_event order by event_no desc limit 1`,
    );
    expect(last).toEqual({ action: 'unlock', result: 'done' });
  });

  it('ends after five wrong PINs, and no PIN opens it then', async () => {
    let page = await phone.get(`/personen/${personId}`);
    for (const left of [4, 3, 2, 1]) {
      page = await phone.send(page, 'Verder', { pincode: '9061' });
      expect(page.text).toContain(`U kunt het nog ${left} keer proberen`);
      expect(page.status).toBe(400);
    }
    page = await phone.send(page, 'Verder', { pincode: '9061' });
    expect(page.text).toContain('De pincode klopte vijf keer niet');
    expect(isLock(await phone.get(`/personen/${personId}`))).toBe(false);
    expect((await phone.get(`/personen/${personId}`)).address).toMatch(/^\/inloggen\?/u);
    const events = await question(
      sql<{
        what: string;
      }>`select action || ' ' || result as what from auth.sign_in_event order by event_no desc limit 6`,
    );
    expect(events.map(({ what }) => what)).toEqual([
      'end-session-by-pin done',
      ...Array.from({ length: 5 }, () => 'unlock refused'),
    ]);
  });

  it('tries no more than five PINs that arrive at the same time, and then the right one neither', async () => {
    const [session] = await question(
      sql<{
        id: string;
      }>`select id from auth.session where user_id = ${userId} order by created_at desc limit 1`,
    );
    const unlock = (given: string) =>
      app.identity.sharedDevices.unlock({ userId, sessionId: session?.id ?? '' }, given, 'web test');
    const tries = await Promise.all(
      ['9061', '9062', '9063', '9064', '9065', '9067', '9068', '9069'].map((given) => unlock(given)),
    );
    // Four are told how many are left; the fifth ends it, and three were not looked at.
    expect(tries.filter(({ kind }) => kind === 'ended').length).toBe(4);
    expect(await unlock(pin)).toEqual({ kind: 'ended' });
  });

  it('forgets wrong PINs once the right one was given', async () => {
    for (let round = 0; round < 3; round += 1) {
      let page = await phone.get('/vannacht');
      for (let wrong = 0; wrong < 4; wrong += 1) page = await phone.send(page, 'Verder', { pincode: '9061' });
      page = await phone.send(page, 'Verder', { pincode: pin });
      expect(page.address).toBe('/vannacht');
      later(3);
    }
  });

  it('leads a colleague to signing in, and the session is over', async () => {
    const lock = await phone.get('/vannacht');
    const signIn = await phone.send(lock, 'Ik ben iemand anders');
    expect(signIn.address).toBe('/inloggen?naar=%2Fvannacht');
    expect((await phone.get('/vannacht')).address).toMatch(/^\/inloggen\?/u);
  });
});

describe('a form that was on its way', () => {
  /** A correction that was typed while the phone was open, and sent when it was not. */
  async function heldCorrection(familyName: string): Promise<Page> {
    const form = await phone.get(`/personen/${personId}/verbeteren`);
    later(3);
    const held = await phone.send(form, 'Opslaan', {
      achternaam: familyName,
      reden: 'Paspoort gezien',
    });
    expect(held.status).toBe(423);
    expect(held.document.documentElement.outerHTML).not.toContain(familyName);
    return held;
  }

  it('goes on after the PIN', async () => {
    const held = await heldCorrection('Geheimenbergen');
    const wrong = await phone.send(held, 'Verder en versturen', { [pinField]: '9061' });
    expect(wrong.text).toContain('nog 4 keer');
    const done = await phone.send(wrong, 'Verder en versturen', { [pinField]: pin });
    expect(done.address).toMatch(new RegExp(`^/personen/${personId}\\?gelukt=`, 'u'));
    expect(done.text).toContain('Geheimenbergen');
  });

  it('can be sent by the same account after five wrong PINs, and by nobody else', async () => {
    let held = await heldCorrection('Geheimenburg');
    for (let wrong = 0; wrong < 5; wrong += 1)
      held = await phone.send(held, 'Verder en versturen', { [pinField]: '9061' });
    expect(held.text).toContain('vijf keer niet');
    const kept = held.document.querySelector(`input[name="${keptFormField}"]`)?.getAttribute('value') ?? '';
    const address = `/personen/${personId}/verbeteren`;
    const otherId = inventedUserId('case-worker', 'assen');
    await app.db.database.asOwner((tx) =>
      tx
        .insertInto('auth.account_holder')
        .values({ id: otherId, name: 'Ander', email: 'ander@test.example' })
        .execute(),
    );
    await app.identity.invitations.accept(await app.identity.invitations.issue(otherId), { password });
    const other = app.visit();
    await other.signIn('ander@test.example', password);
    expect((await other.post(address, new URLSearchParams({ [keptFormField]: kept }))).address).toBe('/');
    // Nor for another page than the one it was sent to.
    await phone.signIn(email, password);
    expect((await phone.post('/werkplek', new URLSearchParams({ [keptFormField]: kept }))).address).toBe('/');
    const done = await phone.post(address, new URLSearchParams({ [keptFormField]: kept }));
    expect(done.text).toContain('Geheimenburg');
  });
});

describe('a PIN', () => {
  it.each([
    ['1234', 'te makkelijk'],
    ['1985', 'jaartal'],
    ['47', '4 tot 8 cijfers'],
  ])('is not %s', async (weak, why) => {
    const page = await phone.send(await phone.get('/account/gedeeld-toestel'), 'Pincode bewaren', {
      pincode: weak,
      herhaling: weak,
    });
    expect(page.status).toBe(400);
    expect(page.text).toContain(why);
  });

  it('is set by nobody who took up an open phone: that asks for a second factor of just now', async () => {
    await question(
      sql`update auth.session set second_factor_at = now() - interval '11 minutes' where second_factor is not null`,
    );
    const page = await phone.get('/account/gedeeld-toestel');
    expect(page.text).toContain('Een pincode kiezen kan tot tien minuten nadat');
    const sent = await phone.post(
      '/account/gedeeld-toestel',
      new URLSearchParams({
        doen: 'pincode',
        pincode: '9061',
        herhaling: '9061',
        'werkplek-van':
          page.document.querySelector('input[name="werkplek-van"]')?.getAttribute('value') ?? '',
      }),
    );
    expect(sent.status).toBe(400);
    later(3);
    expect((await phone.send(await phone.get('/vannacht'), 'Verder', { pincode: pin })).address).toBe(
      '/vannacht',
    );
  });

  it('stands nowhere to be read', async () => {
    const [row] = await question(sql<{ hash: string }>`select hash from auth.pin where user_id = ${userId}`);
    expect(row?.hash).toMatch(/^scrypt:[\w-]{22}:[\w-]{43}$/u);
  });
});
