import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedUserId } from '#tests/support/people.ts';
import { openWebApp, type Browser, type Page, type WebApp } from '#tests/support/web-app.ts';
import type { GivenRole } from '#app/modules/organisation/domain/role-place.ts';

/** What an administrator who means ill can do through the pages; each of these got in before. */
const password = 'vier losse woorden samen';
const attackersPassword = 'dit koos de aanvaller zelf';
const newPassword = 'dit koos de persoon zelf pas';

let app: WebApp;
/** Administrator of Assen, who attacks; administrator of Haarlem, who means well. */
let attacker: Browser;
let haarlem: Browser;

beforeAll(async () => {
  app = await openWebApp();
  await giveAccount('region-admin', 'assen');
  await giveAccount('region-admin', 'haarlem');
  await giveAccount('privacy-officer', 'haarlem');
  attacker = await signedIn('region-admin.assen@test.example');
  haarlem = await signedIn('region-admin.haarlem@test.example');
}, 300_000);
afterAll(() => app.close());

/** An account with a password for the invented person with this role. */
async function giveAccount(role: GivenRole, slug: string): Promise<void> {
  const email = `${role}.${slug}@test.example`;
  const id = inventedUserId(role, slug);
  await app.db.database.asOwner((tx) =>
    tx.insertInto('auth.account_holder').values({ id, name: email, email }).execute(),
  );
  await app.identity.invitations.accept(await app.identity.invitations.issue(id), password);
}

async function signedIn(email: string, word = password): Promise<Browser> {
  const browser = app.visit();
  await browser.signIn(email, word);
  return browser;
}

async function invite(by: Browser, email: string, role: GivenRole = 'desk-worker'): Promise<Page> {
  const page = await by.get('/beheer/gebruikers/uitnodigen');
  return by.send(page, 'Uitnodiging maken', { naam: 'Nieuwe Collega', email, rol: role });
}

/** The one-time link on a page, as its path. */
function linkOn(page: Page): string | null {
  const letter = page.document.querySelector('textarea')?.textContent ?? '';
  return /https?:\/\/[^/\s]+(\/uitnodiging\/\S+)/u.exec(letter)?.[1] ?? null;
}

async function choosePassword(browser: Browser, link: string, word: string, button: string): Promise<Page> {
  return browser.send(await browser.get(link), button, { wachtwoord: word, herhaling: word });
}

const acceptInvitation = (link: string, word: string) =>
  choosePassword(app.visit(), link, word, 'Wachtwoord opslaan');

/** In which regions, by slug, an account has a role that holds now. */
async function regionsOf(email: string): Promise<readonly string[]> {
  const { rows } = await app.db.database.asOwner((tx) =>
    sql<{ slug: string }>`select distinct r.slug from auth.account_holder h
      join role_assignment a on a.user_id = h.id and a.valid_period @> (now() at time zone 'Europe/Amsterdam')::date
      join region r using (region_id) where h.email = ${email} order by 1`.execute(tx),
  );
  return rows.map(({ slug }) => slug);
}

const regionShown = (page: Page) =>
  /Haarlem|Assen/u.exec(page.document.querySelector('header')?.textContent ?? '')?.[0] ?? null;

describe('a user of another region', () => {
  it('is not moved by a role that the attacker gives, in the middle of a session or after it', async () => {
    await giveAccount('desk-worker', 'haarlem');
    const email = 'desk-worker.haarlem@test.example';
    const victim = await signedIn(email);
    expect(regionShown(await victim.get('/'))).toBe('Haarlem');

    const page = await invite(attacker, email);
    expect(page.status).toBe(200);
    expect(regionShown(await victim.get('/'))).toBe('Haarlem');
    expect(await regionsOf(email)).toEqual(['haarlem']);
    expect(regionShown(await (await signedIn(email)).get('/'))).toBe('Haarlem');
  });

  it('sees who wants to give a role, and can refuse it; that is recorded', async () => {
    const victim = await signedIn('desk-worker.haarlem@test.example');
    const places = await victim.get('/werkplek');
    expect(places.text).toContain('wil u de rol medewerker meldpunt geven');
    const refused = await victim.send(places, 'Weigeren');
    expect(refused.text).toContain('U hebt de rol geweigerd');
    const row = await app.db.database.asOwner((tx) =>
      tx.selectFrom('role_request').select(['accepted_at', 'declined_at']).executeTakeFirstOrThrow(),
    );
    expect(row.accepted_at).toBeNull();
    expect(row.declined_at).not.toBeNull();
  });

  it('says yes from the own session with the link; the attacker, who has the link alone, cannot', async () => {
    const email = 'desk-worker.haarlem@test.example';
    const link = linkOn(await invite(attacker, email)) ?? '';
    const asAttacker = await app.visit().get(link);
    expect(asAttacker.status).toBe(403);
    expect(asAttacker.text).toContain('Log eerst in');
    expect((await attacker.get(link)).text).toContain('voor een ander account');
    const form = new URLSearchParams({ wachtwoord: attackersPassword, herhaling: attackersPassword });
    await app.visit().post(link, form);
    expect(await regionsOf(email)).toEqual(['haarlem']);

    const victim = await signedIn(email);
    await choosePassword(victim, link, newPassword, 'Rol aannemen');
    expect(await regionsOf(email)).toEqual(['assen', 'haarlem']);
    // The old session has ended, and with two roles the person chooses.
    expect((await victim.get('/werkplek')).address).toBe('/inloggen?naar=/werkplek');
    const again = await signedIn(email, newPassword);
    expect((await again.get('/')).address).toBe('/werkplek');
  });
});

describe('an address that the attacker had set up', () => {
  const email = 'toekomst@haarlem.example';

  it('gives the attacker nothing in Haarlem when Haarlem adds it', async () => {
    const link = linkOn(await invite(attacker, email)) ?? '';
    await acceptInvitation(link, attackersPassword);
    const squatter = await signedIn(email, attackersPassword);
    await invite(haarlem, email);
    expect(await regionsOf(email)).toEqual(['assen']);
    expect(regionShown(await squatter.get('/'))).toBe('Assen');
    expect(
      (await squatter.get('/werkplek')).document.querySelectorAll('button[name="werkplek"]'),
    ).toHaveLength(1);
    // The one who knows the password sees the offer, and can say no; there is no yes without the link of Haarlem.
    const offers = await squatter.get('/werkplek');
    expect(offers.text).toContain('wil u de rol');
    expect([...offers.document.querySelectorAll('button')].map((each) => each.textContent)).not.toContain(
      'Rol aannemen',
    );
  });

  it('is worth nothing to the attacker any more once its owner says yes', async () => {
    const owned = 'eigenaar@haarlem.example';
    await acceptInvitation(linkOn(await invite(attacker, owned)) ?? '', attackersPassword);
    const offered = linkOn(await invite(haarlem, owned)) ?? '';
    const squatter = await signedIn(owned, attackersPassword);
    const owner = await signedIn(owned, attackersPassword);
    await choosePassword(owner, offered, newPassword, 'Rol aannemen');
    expect(await regionsOf(owned)).toEqual(['assen', 'haarlem']);
    expect((await squatter.get('/werkplek')).address).toBe('/inloggen?naar=/werkplek');
    const back = await (await signedIn(owned, attackersPassword)).get('/werkplek');
    expect(back.address).toBe('/inloggen?naar=/werkplek');
  });

  it('cannot be taken back with a link that the attacker kept', async () => {
    const kept = 'bewaard@haarlem.example';
    await acceptInvitation(linkOn(await invite(attacker, kept)) ?? '', attackersPassword);
    const userId = (await app.identity.invitations.findAccount(kept)) ?? '';
    const keptLink = `/uitnodiging/${await app.identity.invitations.issue(userId)}`;
    const offered = linkOn(await invite(haarlem, kept)) ?? '';
    await choosePassword(await signedIn(kept, attackersPassword), offered, newPassword, 'Rol aannemen');
    expect((await app.visit().get(keptLink)).status).toBe(410);
  });

  it('comes to its owner with the link of Haarlem alone, once Assen has ended its role', async () => {
    const left = 'vertrokken@haarlem.example';
    await acceptInvitation(linkOn(await invite(attacker, left)) ?? '', attackersPassword);
    await app.db.database.asOwner((tx) =>
      sql`delete from role_assignment a using auth.account_holder h
        where h.id = a.user_id and h.email = ${left}`.execute(tx),
    );
    const offered = linkOn(await invite(haarlem, left)) ?? '';
    await choosePassword(app.visit(), offered, newPassword, 'Rol aannemen');
    expect(await regionsOf(left)).toEqual(['haarlem']);
    expect((await (await signedIn(left, attackersPassword)).get('/werkplek')).address).toContain('/inloggen');
    expect(regionShown(await (await signedIn(left, newPassword)).get('/'))).toBe('Haarlem');
  });
});

describe('one administrator alone', () => {
  it('sees no link to an account that exists; the second one does, and the first cannot be the second', async () => {
    await giveAccount('regional-policy', 'haarlem');
    const person = `/beheer/gebruikers/${inventedUserId('regional-policy', 'haarlem')}`;
    const page = await haarlem.get(person);
    const forced = await haarlem.post(
      person,
      new URLSearchParams({ ...workPlaceOf(page), handeling: 'uitnodiging' }),
    );
    expect(linkOn(forced)).toBeNull();
    const asked = await haarlem.send(page, 'Nieuw wachtwoord aanvragen', { reden: 'vergeten' });
    expect(asked.text).toContain('Een tweede beheerder beslist');
    expect(linkOn(asked)).toBeNull();

    const own = await haarlem.get('/beheer/verzoeken');
    expect(own.text).toContain('U vroeg dit zelf');
    const request = own.document.querySelector('input[name="verzoek"]')?.getAttribute('value') ?? '';
    const answer = { verzoek: request, soort: 'wachtwoord', antwoord: 'akkoord' };
    const tried = await haarlem.post(
      '/beheer/verzoeken',
      new URLSearchParams({ ...workPlaceOf(own), ...answer }),
    );
    expect(tried.status).toBe(409);
    expect(linkOn(tried)).toBeNull();

    const officer = await signedIn('privacy-officer.haarlem@test.example');
    const agreed = await officer.send(await officer.get('/beheer/verzoeken'), 'Akkoord');
    const link = linkOn(agreed) ?? '';
    await acceptInvitation(link, newPassword);
    const renewed = await signedIn('regional-policy.haarlem@test.example', newPassword);
    expect(regionShown(await renewed.get('/'))).toBe('Haarlem');
    expect(await actionsOn('regional-policy')).toEqual([
      'ask-password-reset region-admin',
      'approve-password-reset privacy-officer',
      'choose-work-place regional-policy',
    ]);
  });

  it('makes no second administrator and no privacy officer, not even with an account of the own making', async () => {
    const puppet = 'pop@haarlem.example';
    const asked = await invite(haarlem, puppet, 'privacy-officer');
    expect(asked.text).toContain('tweede beheerder');
    expect(linkOn(asked)).toBeNull();
    expect(await regionsOf(puppet)).toEqual([]);
    const officer = await signedIn('privacy-officer.haarlem@test.example');
    const link = linkOn(await officer.send(await officer.get('/beheer/verzoeken'), 'Akkoord')) ?? '';
    await choosePassword(app.visit(), link, newPassword, 'Rol aannemen');
    expect(await regionsOf(puppet)).toEqual(['haarlem']);
    expect((await (await signedIn(puppet, newPassword)).get('/privacy/logboek')).status).toBe(200);
  });
});

async function actionsOn(role: GivenRole): Promise<readonly string[]> {
  const rows = await app.db.database.asOwner((tx) =>
    tx
      .selectFrom('audit_event')
      .select(['action', 'actor_roles'])
      .where('object_id', '=', inventedUserId(role, 'haarlem'))
      .orderBy('event_no')
      .execute(),
  );
  return rows.map(({ action, actor_roles }) => `${action} ${actor_roles}`);
}

/** What a form on the page says about its work place. */
function workPlaceOf(page: Page): Readonly<Record<string, string>> {
  const value = page.document.querySelector('input[name="werkplek-van"]')?.getAttribute('value');
  return value ? { 'werkplek-van': value } : {};
}

describe('a form opened under one work place', () => {
  const twoPlaces = () => signedIn('shelter-worker.haarlem@test.example');

  beforeAll(async () => {
    await giveAccount('shelter-worker', 'haarlem');
    await app.db.database.asOwner(async (tx) => {
      const { region_id } = await tx
        .selectFrom('region')
        .select('region_id')
        .where('slug', '=', 'assen')
        .executeTakeFirstOrThrow();
      const { organisation_id } = await tx
        .selectFrom('organisation')
        .select('organisation_id')
        .where('region_id', '=', region_id)
        .where('slug', '=', 'proef')
        .executeTakeFirstOrThrow();
      const user_id = inventedUserId('shelter-worker', 'haarlem');
      await tx
        .insertInto('region_user')
        .values({ region_id, user_id, display_name: 'Twee plekken', email: 'twee@test.example' })
        .execute();
      await tx
        .insertInto('role_assignment')
        .values({ region_id, user_id, role: 'shelter-worker', organisation_id })
        .execute();
    });
  });

  const placesIn = async () => {
    const { rows } = await app.db.database.asOwner((tx) =>
      sql<{ slug: string }>`select r.slug from person p join region r using (region_id) order by 1`.execute(
        tx,
      ),
    );
    return rows.map(({ slug }) => slug);
  };

  /** Chooses the place whose card names the region. */
  async function choose(browser: Browser, region: string): Promise<void> {
    const page = await browser.get('/werkplek');
    const form = [...page.document.querySelectorAll('form')].find((each) =>
      each.getAttribute('aria-label')?.includes(region),
    );
    const id = form?.querySelector('button')?.getAttribute('value') ?? '';
    await browser.post('/werkplek', new URLSearchParams({ werkplek: id }));
  }

  it('is not stored in another that was chosen in a second tab, and can be sent to its own', async () => {
    const browser = await twoPlaces();
    const first = await browser.get('/personen/nieuw');
    expect(first.address).toBe('/werkplek?naar=%2Fpersonen%2Fnieuw');
    await choose(browser, 'Assen');
    const tab = await browser.get('/personen/nieuw');
    expect(regionShown(tab)).toBe('Assen');
    await choose(browser, 'Haarlem');
    const typed = { voornamen: 'Jantje', achternaam: 'Verzonnen', geboortedatum: '1970-03-04' };
    const before = await placesIn();
    const held = await browser.send(tab, buttonOf(tab), typed);
    expect(held.status).toBe(409);
    expect(held.text).toContain('Daarom is er niets opgeslagen');
    expect(held.text).toContain('Jantje');
    expect(await placesIn()).toEqual(before);

    const back = [...held.document.querySelectorAll('button')]
      .map((each) => each.textContent ?? '')
      .find((text) => text.startsWith('Ga terug naar'));
    const sent = await browser.send(held, back ?? '');
    expect(regionShown(sent)).toBe('Assen');
    expect(sent.status).toBe(200);
    expect(await placesIn()).toEqual([...before, 'assen'].toSorted());
  });

  it('is held when it does not say where it was opened', async () => {
    const browser = await twoPlaces();
    await choose(browser, 'Haarlem');
    const fields = new URLSearchParams({ achternaam: 'Zonder' });
    expect((await browser.post('/personen/nieuw', fields)).status).toBe(409);
  });

  it('is held, with what was typed, when its role ended; nobody works on elsewhere without choosing', async () => {
    const browser = await twoPlaces();
    await choose(browser, 'Assen');
    const tab = await browser.get('/personen/nieuw');
    await app.db.database.asOwner((tx) =>
      sql`delete from role_assignment a using region r where r.region_id = a.region_id and r.slug = 'assen'
        and a.user_id = ${inventedUserId('shelter-worker', 'haarlem')}`.execute(tx),
    );
    const held = await browser.send(tab, buttonOf(tab), { achternaam: 'Bewaard' });
    expect(held.status).toBe(409);
    expect(held.text).toContain('Bewaard');
    const home = await browser.get('/');
    expect(home.address).toBe('/werkplek');
    expect(home.text).toContain('De rol waarmee u werkte, is beëindigd');
    expect(regionShown(home)).toBeNull();
  });
});

function buttonOf(page: Page): string {
  return (
    [...page.document.querySelectorAll('main form[method="post"] button')].map(
      (each) => each.textContent?.trim() ?? '',
    )[0] ?? ''
  );
}
