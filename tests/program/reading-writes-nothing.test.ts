import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProgram, type Program } from '#tests/support/program.ts';
import { findAddresses } from './find-addresses.ts';
import { patternOf, routePatterns } from './route-table.ts';
import { useProgram } from './use-program.ts';
import { createWebClient, signInAs, type WebClient } from './web-client.ts';
import { takeWrites, watchWrites } from './writes.ts';

/** Such programs open every link in a mail before the person who gets it does, signed in or not. */
const mailScanner =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) SafeLinks/1.0';

/** That somebody looked is the one thing that looking writes (NEN 7513). */
const logOfReading = new Set([
  'public.audit_event insert',
  'public.audit_head insert',
  'public.audit_head update',
  'public.audit_seal insert',
]);

const accounts = [
  'beleid-regio.drechtsteden',
  'beleid-gemeente.drechtsteden',
  'beleid-regio.emmen',
  'beleid-regio.assen',
  'opvang.assen',
  'opvang.haarlem',
  'trajecthouder.assen',
  'beheer.assen',
  'privacy.assen',
];

/** Addresses that only a form is sent to, or that only a program asks. */
const unlinked = [
  '/uitloggen',
  '/niet-gelukt',
  '/werkplek',
  '/vannacht/deur',
  '/preventiescan/invulblad',
  '/gezond',
  '/account/berichten',
];

interface Visit {
  readonly account: string;
  readonly method: 'GET' | 'HEAD';
  readonly address: string;
  readonly status: number;
  readonly writes: readonly string[];
  /** Of a page; empty of a file. */
  readonly title: string;
  /** Whether the page tells the name of one of the people that were registered. */
  readonly hasNames: boolean;
}

/** Family names of the people that `useProgram` registers; no other word on a page is like them. */
const familyNames = ['Proefneming', 'Dubbelman', 'Tweeling'];

let program: Program;
let invitation = '';
const visits: Visit[] = [];

beforeAll(async () => {
  program = await startProgram();
  const made = await useProgram(program);
  invitation = made.find((address) => address.startsWith('/uitnodiging/')) ?? '';
  await program.withSuperuser(watchWrites);
  for (const account of ['', ...accounts]) {
    const client = createWebClient(program.address, mailScanner);
    if (account !== '') await signInAs(client, account);
    const addresses = [
      ...(await findAddresses(client)),
      ...unlinked,
      ...made,
      ...(await apiAddresses(client)),
    ];
    await program.withSuperuser(async (database) => {
      await takeWrites(database);
      for (const address of new Set(addresses))
        for (const method of ['GET', 'HEAD'] as const) {
          const response = await client.request(address, { method });
          const body = await response.text();
          visits.push({
            account,
            method,
            address,
            status: response.status,
            writes: await takeWrites(database),
            title: /<title>([^<]*)/u.exec(body)?.[1] ?? '',
            hasNames: familyNames.some((name) => body.includes(name)),
          });
        }
    });
  }
}, 300_000);
afterAll(() => program?.stop());

/** The addresses of the API, with `assen` and the like for what it leaves open. */
async function apiAddresses(client: WebClient): Promise<readonly string[]> {
  const description = (await (await client.request('/api/v1/openapi.json')).json()) as {
    readonly paths: object;
  };
  return Object.keys(description.paths).map((path) => `/api/v1${path.replaceAll(/\{[^}]*\}/gu, 'assen')}`);
}

it('shows every page of the route table to someone', () => {
  const shown = new Set(
    visits.filter(({ status }) => status === 200).map(({ address }) => patternOf(address)),
  );
  // The order of a grant is there once its scores were opened, after the last day, and the letter once something was
  // decided; their addresses are asked all the same.
  // Of the pages for a second factor some are for who is half signed in or is asked again, which the demo never is.
  const onlyForms = new Set([
    '/account/herstelcodes',
    '/account/passkey',
    '/bevestigen',
    '/inloggen/passkey',
    '/inloggen/tweede-stap',
    // There is no provider in the demo (tests/e2e/provider.test.ts), and no mail (tests/accounts/outbox.test.ts).
    '/inloggen/:provider',
    '/inloggen/:provider/terug',
    '/inloggen/:provider/uitgelogd',
    '/beheer/berichten/:messageId',
    '/berichten/afmelden/:token',
    // There is a proof once a file was removed (tests/e2e/retention.test.ts).
    '/privacy/bewaren/verwijderd/bestand',
    '/andere-werkplek',
    '/plannen/:plan/subsidies/:oproep/volgorde',
    '/plannen/:plan/subsidies/:oproep/aanvragen/:aanvraag/besluitbrief',
    '/uitloggen',
    '/vannacht/deur',
    // Shown on a shared device that is locked (tests/accounts/locked-device.test.ts).
    '/vergrendeld',
    '/vergrendeld/formulier',
    '/niet-gelukt',
    '/werkplek',
  ]);
  expect(routePatterns().filter((pattern) => !shown.has(pattern) && !onlyForms.has(pattern))).toEqual([]);
});

it('fails at no address', () => {
  expect(visits.filter(({ status }) => status >= 500)).toEqual([]);
});

it('writes no row when it is only asked to show', () => {
  const written = visits.flatMap(({ account, method, address, writes }) =>
    writes
      .filter((write) => !logOfReading.has(write))
      .map((write) => `${account} ${method} ${address}: ${write}`),
  );
  expect(written).toEqual([]);
});

/** Pages of people who stay, wait, or ask for a place. */
const pagesOfPeople = [
  '/aanmeldingen',
  '/aanmeldingen/:intakeId',
  '/aanmeldingen/nieuw',
  '/personen/:personId',
  '/plek-zoeken',
  '/signalen',
  '/signalen/ondersteuningsplan/:stayId',
  '/vannacht/:ref',
  '/vannacht/:ref/aankomst',
  '/verblijven/:stayId',
  '/wachtlijst',
  '/wachtlijst/:entryId',
  '/wachtlijst/nieuw',
];

/** A file that its reader may not know of has no number to tell. */
const ofNobody = 'Dossier · Onderdak';

it('has a title for every page that no other page has, and never the name of somebody who is helped', () => {
  const pages = visits.filter(
    ({ status, method, title }) => status === 200 && method === 'GET' && title !== '',
  );
  const shared = accounts.flatMap((account) => {
    const pathsOf = Map.groupBy(
      new Set(
        pages
          .filter((page) => page.account === account && page.title !== ofNobody)
          .map(({ address, title }) => `${title}\n${address.replace(/\?.*/u, '')}`),
      ),
      (titleAndPath) => titleAndPath.replace(/\n.*/u, ''),
    );
    return [...pathsOf].filter(([, paths]) => paths.length > 1).map(([title, paths]) => [title, ...paths]);
  });
  expect(shared).toEqual([]);
  expect(pages.filter(({ title }) => familyNames.some((name) => title.includes(name)))).toEqual([]);
});

it('logs that somebody looked, on every page that tells who people are', () => {
  const shown = visits.filter(({ status, method }) => status === 200 && method === 'GET');
  const ofPeople = shown.filter(
    ({ hasNames, address, account }) =>
      hasNames ||
      // A search for a place begins before it is known for whom, and then tells of nobody.
      (account.startsWith('opvang') &&
        address !== '/plek-zoeken' &&
        pagesOfPeople.includes(patternOf(address) ?? '')),
  );
  const silent = ofPeople.filter(({ writes }) => !writes.includes('public.audit_event insert'));
  expect(silent.map(({ account, address }) => `${account} ${address}`)).toEqual([]);
  const patterns = new Set(ofPeople.map(({ address }) => patternOf(address)));
  expect(pagesOfPeople.filter((pattern) => !patterns.has(pattern))).toEqual([]);
  const named = new Set(shown.flatMap(({ hasNames, address }) => (hasNames ? [patternOf(address)] : [])));
  expect(named).toContain('/aanmeldingen/:intakeId');
  expect(named).toContain('/wachtlijst/:entryId');
});

it('sees what is written: signing in makes a session', async () => {
  await program.withSuperuser(async (database) => {
    await takeWrites(database);
    await signInAs(createWebClient(program.address, mailScanner), 'opvang.assen');
    expect(await takeWrites(database)).toContain('auth.session insert');
  });
});

it('leaves an invitation open that a mail scanner has followed', async () => {
  const person = createWebClient(program.address, mailScanner);
  const response = await person.post(invitation, {
    wachtwoord: 'vier losse woorden samen',
    herhaling: 'vier losse woorden samen',
  });
  expect(response.headers.get('location')).toBe('/inloggen?gelukt=wachtwoord');
});
