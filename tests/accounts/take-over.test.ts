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
  await app.identity.invitations.accept(await app.identity.invitations.issue(id), { password });
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

/** The code on the page of who asks for what two people give. */
function codeOn(page: Page): string | null {
  const letter = page.document.querySelector('textarea')?.textContent ?? '';
  return /^[A-Z0-9]{4}-[A-Z0-9]{4}$/mu.exec(letter)?.[0] ?? null;
}

async function choosePassword(
  browser: Browser,
  link: string,
  word: string,
  button: string,
  code?: string,
): Promise<Page> {
  const page = await browser.get(link);
  const fields = { wachtwoord: word, herhaling: word, ...(code !== undefined && { code }) };
  return browser.send(page, button, fields);
}

const acceptInvitation = (link: string, word: string, code?: string) =>
  choosePassword(app.visit(), link, word, 'Wachtwoord opslaan', code);

/** In which regions, by slug, an account has a role that holds now. */
async function regionsOf(email: string): Promise<readonly string[]> {
  const { rows } = await app.db.database.asOwner((tx) =>
    sql<{ slug: string }>`select distinct r.slug from auth.account_holder h
      join role_assignment a on a.user_id = h.id and a.valid_period @> app.dutch_day()
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
      new URLSearchParams({ ...workPlaceOf(page), doen: 'uitnodiging' }),
    );
    expect(linkOn(forced)).toBeNull();
    const asked = await haarlem.send(page, 'Nieuw wachtwoord aanvragen', { reden: 'wachtwoord vergeten' });
    expect(asked.text).toContain('Een tweede beheerder of de functionaris gegevensbescherming beslist');
    expect(linkOn(asked)).toBeNull();
    const code = codeOn(asked) ?? '';

    const own = await haarlem.get('/beheer/verzoeken');
    expect(own.text).toContain('U vroeg dit zelf');
    const request = own.document.querySelector('input[name="deel"]')?.getAttribute('value') ?? '';
    const answer = { deel: request, doen: 'wachtwoord-akkoord' };
    const tried = await haarlem.post(
      '/beheer/verzoeken',
      new URLSearchParams({ ...workPlaceOf(own), ...answer }),
    );
    expect(tried.status).toBe(409);
    expect(linkOn(tried)).toBeNull();

    const officer = await signedIn('privacy-officer.haarlem@test.example');
    const agreed = await officer.send(await officer.get('/beheer/verzoeken'), 'Akkoord');
    const link = linkOn(agreed) ?? '';
    expect(codeOn(agreed)).toBeNull();
    await acceptInvitation(link, newPassword, code);
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
    const code = codeOn(asked) ?? '';
    expect(await regionsOf(puppet)).toEqual([]);
    const officer = await signedIn('privacy-officer.haarlem@test.example');
    const link = linkOn(await officer.send(await officer.get('/beheer/verzoeken'), 'Akkoord')) ?? '';
    await choosePassword(app.visit(), link, newPassword, 'Rol aannemen', code);
    expect(await regionsOf(puppet)).toEqual(['haarlem']);
    expect((await (await signedIn(puppet, newPassword)).get('/privacy/logboek')).status).toBe(200);
  });
});

/** Two ways in that two people give: a role of the log for a new account, and a new password for one that works. */
interface WayIn {
  readonly what: string;
  readonly button: string;
  /** Asks it for one of the persons; gives what who asks sees, and whose it is. */
  /** Where the page leads once the halves fit. */
  readonly leadsTo: string;
  readonly ask: (person: number) => Promise<{ readonly page: Page; readonly email: string }>;
}

const colleagues = ['case-worker', 'housing-partner', 'debt-worker', 'municipal-policy'] as const;

const waysIn: readonly WayIn[] = [
  {
    what: 'a role of the log',
    button: 'Rol aannemen',
    leadsTo: '/inloggen',
    async ask(person) {
      const email = `nieuw.${person}@haarlem.example`;
      return { page: await invite(haarlem, email, 'privacy-officer'), email };
    },
  },
  {
    what: 'a new password',
    button: 'Wachtwoord opslaan',
    leadsTo: '/inloggen?gelukt=wachtwoord',
    async ask(person) {
      const role = colleagues[person % colleagues.length] ?? 'case-worker';
      const page = await haarlem.get(`/beheer/gebruikers/${inventedUserId(role, 'haarlem')}`);
      const asked = await haarlem.send(page, 'Nieuw wachtwoord aanvragen', { reden: 'wachtwoord vergeten' });
      return { page: asked, email: `${role}.haarlem@test.example` };
    },
  },
];

describe('two persons who give what neither gives alone', () => {
  beforeAll(async () => {
    for (const role of colleagues) await giveAccount(role, 'haarlem');
  });

  describe.each(waysIn)('$what: the halves', ({ what, button, leadsTo, ask }) => {
    /** Each person chooses a password of the own, so that it tells who got in. */
    const wordOf = (person: number) => `${newPassword} ${person} ${what}`;

    /** Asks, and has the officer agree at once: so there is one request to agree to. */
    async function askAndAgree(person: number) {
      const { page, email } = await ask(person);
      const officer = await signedIn('privacy-officer.haarlem@test.example');
      const agreed = await officer.send(await officer.get('/beheer/verzoeken'), 'Akkoord');
      const link = linkOn(agreed) ?? '';
      const open = (word: string, code?: string) => choosePassword(app.visit(), link, word, button, code);
      return { page, email, agreed, link, code: codeOn(page) ?? '', open };
    }

    const getsIn = async (email: string, word: string) =>
      (await (await signedIn(email, word)).get('/werkplek')).address === '/werkplek';

    it('show each to one of the two, and open together', async () => {
      const { page, agreed, email, code, open } = await askAndAgree(0);
      expect([linkOn(page), codeOn(agreed)]).toEqual([null, null]);
      expect(agreed.text).not.toContain(code);
      // As somebody copies it by hand.
      expect((await open(wordOf(0), ` ${code.toLowerCase().replace('-', ' ')} `)).address).toBe(leadsTo);
      expect(await getsIn(email, wordOf(0))).toBe(true);
    });

    it('give who agreed nothing without the code, though this one has the link and leaves the field out', async () => {
      const { email, link, open } = await askAndAgree(1);
      const empty = await open(attackersPassword);
      expect([empty.status, empty.text.includes('Vul de code in')]).toEqual([400, true]);
      const word = { wachtwoord: attackersPassword, herhaling: attackersPassword };
      expect((await app.visit().post(link, new URLSearchParams(word))).status).toBe(400);
      const guess = await open(attackersPassword, 'AAAA-AAAA');
      expect(guess.status).toBe(400);
      expect(guess.text).toContain('nog 9 keer');
      expect(await getsIn(email, attackersPassword)).toBe(false);
    });

    it('give who asked nothing without the link, nor by agreeing with oneself', async () => {
      const { page, email } = await ask(2);
      const code = codeOn(page) ?? '';
      const own = await haarlem.get('/beheer/verzoeken');
      const fields = { wachtwoord: attackersPassword, herhaling: attackersPassword, code };
      for (const row of own.document.querySelectorAll('input[name="deel"]')) {
        const id = row.getAttribute('value') ?? '';
        for (const soort of ['rol', 'wachtwoord']) {
          const answer = { deel: id, doen: `${soort}-akkoord`, ...workPlaceOf(own) };
          expect(linkOn(await haarlem.post('/beheer/verzoeken', new URLSearchParams(answer)))).toBeNull();
        }
        for (const guess of [code, id])
          for (const link of [`/uitnodiging/${guess}`, `/uitnodiging/rol/${guess}`])
            expect((await haarlem.post(link, new URLSearchParams(fields))).status).toBe(410);
      }
      expect(await getsIn(email, attackersPassword)).toBe(false);
      // Who lost the code takes the request back, and asks again.
      await haarlem.send(own, 'Intrekken');
      const again = await askAndAgree(2);
      expect(again.code).not.toBe(code);
      expect((await again.open(attackersPassword, code)).status).toBe(400);
      expect((await again.open(wordOf(2), again.code)).address).toBe(leadsTo);
    });

    it('do not open with the code of another request', async () => {
      const first = await askAndAgree(3);
      const second = await askAndAgree(4);
      expect((await second.open(attackersPassword, first.code)).status).toBe(400);
      expect(await getsIn(second.email, attackersPassword)).toBe(false);
      expect((await second.open(wordOf(4), second.code)).address).toBe(leadsTo);
    });

    it('end after ten wrong codes, also for the right one, and say how many tries are left', async () => {
      const { email, link, code, open } = await askAndAgree(5);
      for (let left = 9; left >= 1; left -= 1)
        expect((await open(attackersPassword, 'ACDE-3467')).text).toContain(`nog ${left} keer`);
      const tenth = await open(attackersPassword, 'ACDE-3467');
      expect([tenth.status, tenth.text.includes('tien keer een verkeerde code')]).toEqual([410, true]);
      const eleventh = { wachtwoord: wordOf(5), herhaling: wordOf(5), code };
      expect((await app.visit().post(link, new URLSearchParams(eleventh))).status).toBe(410);
      expect((await app.visit().get(link)).status).toBe(410);
      expect(await getsIn(email, wordOf(5))).toBe(false);
    });

    it('count tries that come at the same moment', async () => {
      const { link } = await askAndAgree(6);
      const wrong = { wachtwoord: attackersPassword, herhaling: attackersPassword, code: 'ACDE-3467' };
      const answers = await Promise.all(
        Array.from({ length: 15 }, () => app.visit().post(link, new URLSearchParams(wrong))),
      );
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(9);
      expect(answers.filter(({ status }) => status === 410)).toHaveLength(6);
    });

    it('leave no code in the database, the log or the address', async () => {
      const { code, link } = await askAndAgree(7);
      const { rows } = await app.db.database.asOwner((tx) =>
        sql<{ all: string }>`select concat_ws(' ', (select string_agg(r::text, ' ') from role_request r),
        (select string_agg(r::text, ' ') from password_reset_request r),
        (select string_agg(e::text, ' ') from audit_event e), (select string_agg(i::text, ' ') from auth.invitation i))
        as all`.execute(tx),
      );
      expect(code).toHaveLength(9);
      for (const each of [code, code.replace('-', '')]) {
        expect(rows[0]?.all).not.toContain(each);
        expect(link).not.toContain(each);
      }
    });
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
    await giveAccount('shelter-worker', 'emmen');
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

  it('is kept when its session ended, and done once its sender is in again', async () => {
    const browser = await twoPlaces();
    await choose(browser, 'Assen');
    const tab = await browser.get('/personen/nieuw');
    await browser.post('/uitloggen', new URLSearchParams());
    const before = await placesIn();
    const typed = { voornamen: 'Uur', achternaam: 'Werk', geboortedatum: '1971-05-06' };
    const held = await browser.send(tab, buttonOf(tab), typed);
    expect([held.status, held.text.includes('Uur')]).toEqual([401, true]);
    const again = 'Verstuur wat ik had ingevuld';
    expect((await browser.send(held, again)).status).toBe(401);
    expect(await placesIn()).toEqual(before);

    // In the same browser somebody else comes in: nothing of it is theirs to store.
    await browser.signIn('shelter-worker.emmen@test.example', password);
    expect((await browser.send(held, again)).status).toBe(409);
    expect(await placesIn()).toEqual(before);

    await browser.signIn('shelter-worker.haarlem@test.example', password);
    const sent = await browser.send(held, again);
    expect([sent.status, regionShown(sent)]).toEqual([200, 'Assen']);
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
