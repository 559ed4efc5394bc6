import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenRoles, type GivenRole } from '#app/modules/organisation/domain/role-place.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { routePatterns } from '#tests/program/route-table.ts';
import { openWebApp, type Browser, type WebApp } from '#tests/support/web-app.ts';

/*
 * Who may open which page: the database would show another role nothing, but a page is for whom it is meant. Every page
 * of the route table stands here once, under those it is for; who is not signed in is led to the sign-in page.
 */
const everyone = [
  ['/', '/over', '/privacy', '/toegankelijkheid', '/regios', '/regios/:slug', '/subsidie/:regio/:oproep'],
  [
    '/inloggen',
    '/inloggen/wachtwoord-vergeten',
    '/berichten/afmelden/:token',
    '/uitloggen',
    '/uitnodiging/:token',
    '/uitnodiging/rol/:token',
  ],
  // For who is half signed in, and for scripts; others are led on.
  ['/inloggen/tweede-stap', '/inloggen/passkey'],
  ['/inloggen/:provider', '/inloggen/:provider/terug', '/inloggen/:provider/uitgelogd'],
  // A form is sent to these, or a failure shows them.
  ['/andere-werkplek', '/niet-gelukt', '/vannacht/deur', '/vergrendeld', '/vergrendeld/formulier'],
].flat();

const below = (parent: string, ...pages: readonly string[]) => pages.map((page) => parent + page);

const plan = '/plannen/:plan';
const scan = '/preventiescan/:ronde';
const signedIn: readonly (readonly [roles: readonly GivenRole[], pages: readonly string[]])[] = [
  [
    givenRoles,
    [
      '/taken',
      '/taken/:taskId',
      '/taken/:taskId/bestand',
      '/werkplek',
      '/account/inloggen',
      '/account/gedeeld-toestel',
      '/account/berichten',
      '/account/sessies',
    ],
  ],
  [
    givenRoles,
    ['/bevestigen', '/account', ...below('/account', '/tweede-stap', '/passkey', '/herstelcodes')],
  ],
  [
    ['regional-policy', 'municipal-policy'],
    [
      '/plannen',
      '/plannen/bij-bevinding',
      plan,
      '/preventiescan',
      scan,
      ...below(
        plan,
        '/begroting',
        '/geldbronnen',
        '/tijdlijn',
        '/opmerkingen',
        '/geschiedenis',
        '/versies/:nr',
      ),
      ...below(plan, '/verantwoording', '/verantwoording/:vorm', '/verantwoording/sjabloon/:soort'),
      ...below(
        plan,
        '/subsidies/:oproep',
        '/subsidies/:oproep/volgorde',
        '/subsidies/:oproep/aanvragen/:aanvraag',
      ),
      ...below(plan, '/pilots/:id', '/maatregelen/:id', '/maatregelen/:id/voortgang'),
      ...below(scan, '/tabellen', '/tabellen/:tabel', '/tabellen/:tabel/csv', '/sterk', '/kansen', '/snel'),
      ...below(scan, '/bevinding/:tabel/:item/:kolom?', '/mijn-gemeente', '/gegevenskwaliteit', '/begrippen'),
      ...below(scan, '/meenemen', '/meenemen/:vorm'),
    ],
  ],
  [
    ['regional-policy'],
    [
      '/plannen/nieuw',
      '/preventiescan/inlezen',
      '/preventiescan/invulblad',
      `${scan}/namen`,
      ...below(plan, '/geldbronnen/:bron', '/wijzigen', '/pilots/nieuw', '/pilots/:id/wijzigen'),
      ...below(plan, '/regels/:regel', '/regels/:regel/verwijderen', '/maatregelen/nieuw'),
      ...below(`${plan}/maatregelen/:id`, '/wijzigen', '/status', '/evaluaties', '/regel-toevoegen'),
      `${plan}/maatregelen/:id/subsidieregeling`,
      `${plan}/subsidies/:oproep/aanvragen/:aanvraag/besluitbrief`,
    ],
  ],
  [
    ['region-admin', 'privacy-officer'],
    ['/beheer/verzoeken', '/beheer/sleutels'],
  ],
  [
    ['region-admin'],
    [
      ...below('/beheer/gebruikers', '', '/uitnodigen', '/:userId', '/:userId/rollen/:assignmentId'),
      ...below('/beheer/berichten', '', '/:messageId', '/teksten', '/teksten/:deel'),
      '/beheer/organisaties',
      '/beheer/gedeelde-toestellen',
      '/beheer/organisaties/:organisationId',
      '/opvanglocaties/nieuw',
      '/opvanglocaties/:ref/wijzigen',
    ],
  ],
  [
    ['privacy-officer'],
    below(
      '/privacy',
      '/logboek',
      '/logboek/bestand',
      '/bewaren',
      '/bewaren/bestand',
      '/bewaren/bewaarstops',
      '/bewaren/verzoeken',
      '/bewaren/verwijderd',
      '/bewaren/verwijderd/bestand',
      '/wie-keek',
      '/wie-keek/bestand',
      '/inlogpogingen',
      '/inlogpogingen/bestand',
      '/noodtoegang',
      '/afscherming',
      '/plaatsing',
      '/plaatsing/:orderId',
    ),
  ],
  [
    ['shelter-worker', 'case-worker'],
    below('/personen', '', '/:personId', '/:personId/verbeteren', '/:personId/huishouden').concat(
      below('/personen/:personId', '/samenvoegen', '/samenvoegingen/:mergeId', '/verwijderen'),
    ),
  ],
  [['shelter-worker', 'case-worker'], ['/signalen']],
  [
    ['shelter-worker'],
    [
      '/personen/nieuw',
      '/vannacht',
      '/vannacht/:ref',
      '/vannacht/binnen',
      '/vannacht/:ref/aankomst',
      '/opvang/persoon',

      '/verblijven/:stayId',
      '/plek-zoeken',
      '/gevraagd',
      '/signalen/ondersteuningsplan/:stayId',
      ...below(
        '/aanmeldingen',
        '',
        '/nieuw',
        '/:intakeId',
        '/:intakeId/verbeteren',
        '/:intakeId/toegankelijkheid',
      ),
      ...below('/wachtlijst', '', '/nieuw', '/:entryId'),
    ],
  ],
  [
    ['regional-policy', 'municipal-policy', 'shelter-worker', 'case-worker', 'desk-worker', 'region-admin'],
    ['/opvanglocaties', '/opvanglocaties/:ref'],
  ],
  [['regional-policy', 'shelter-worker', 'region-admin'], ['/opvanglocaties/:ref/plaatsen']],
  [
    ['regional-policy', 'municipal-policy', 'shelter-worker'],
    ['/opvang/bezetting', '/opvang/bezetting.csv'],
  ],
];

let app: WebApp;
beforeAll(async () => {
  app = await openWebApp();
}, 300_000);
afterAll(() => app?.close());

async function visitorWith(role: GivenRole): Promise<Browser> {
  const email = `${role}.assen@test.example`;
  const id = inventedUserId(role, 'assen');
  const password = 'vier losse woorden samen';
  await app.db.database.asOwner((tx) =>
    tx.insertInto('auth.account_holder').values({ id, name: email, email }).execute(),
  );
  await app.identity.invitations.accept(await app.identity.invitations.issue(id), { password });
  const browser = app.visit();
  await browser.signIn(email, password);
  return browser;
}

/** The pages that are not refused, be it that nothing has the made-up name in the address. */
async function opened(browser: Browser): Promise<readonly string[]> {
  const open: string[] = [];
  for (const pattern of routePatterns()) {
    const { status, address } = await browser.get(pattern.replaceAll(/:\w+\??/gu, 'x'));
    const isLedToSignIn = address.startsWith('/inloggen?naar=');
    if (status !== 403 && !isLedToSignIn) open.push(pattern);
  }
  return open.toSorted();
}

it('names every page once', () => {
  const named = [...everyone, ...signedIn.flatMap(([, pages]) => pages)];
  expect(named.toSorted()).toEqual([...routePatterns()].toSorted());
});

it('opens to who is not signed in what is for everyone', async () => {
  expect(await opened(app.visit())).toEqual(everyone.toSorted());
});

it.each(givenRoles)('opens to %s its own pages and no others', async (role) => {
  const own = signedIn.flatMap(([roles, pages]) => (roles.includes(role) ? pages : []));
  expect(await opened(await visitorWith(role))).toEqual([...everyone, ...own].toSorted());
});
