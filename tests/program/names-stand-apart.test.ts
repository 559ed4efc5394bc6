import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  identityColumns,
  openIdentity,
  sealIdentity,
} from '#app/modules/people/data/identity-columns.server.ts';
import { searchColumns } from '#app/modules/people/data/search-columns.server.ts';
import { openKeys } from '#server/open-keys.ts';
import { startProgram, type Program } from '#tests/support/program.ts';
import { findAddresses } from './find-addresses.ts';
import { sendForm } from './forms.ts';
import { patternOf } from './route-table.ts';
import { useProgram } from './use-program.ts';
import { createWebClient, signInAs, type WebClient } from './web-client.ts';

/** Turns the letters behind it round, and one that is written from right to left by itself. */
const override = '\u202E';
const given = 'فاطمة';
const odd = /[\u202E\p{Script=Arabic}]/u;

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const accounts = [
  'beleid-regio.emmen',
  'beleid-gemeente.emmen',
  'opvang.assen',
  'trajecthouder.assen',
  'beheer.assen',
  'privacy.assen',
];

let program: Program;
const wrong: string[] = [];
/** The pages on which a name stood, and how often. */
const told = new Map<string, number>();

beforeAll(async () => {
  program = await startProgram();
  const made = await useProgram(program);
  await turnNames();
  await applyAs(`${given} ${override}Aanvrager`);
  for (const account of accounts) {
    const client = createWebClient(program.address, browser);
    await signInAs(client, account);
    const addresses = [...(await findAddresses(client)), ...made];
    for (const address of new Set(addresses)) await look(client, account, address);
    await lookBehindForms(client, account, addresses);
  }
}, 300_000);
afterAll(() => program?.stop());

/** Everybody who was invented gets a name that turns what stands beside it. */
async function turnNames(): Promise<void> {
  const keys = openKeys({ DATABASE_URL: undefined, ONDERDAK_KEYS: undefined, ONDERDAK_VAR: program.folder });
  const { database, close } = await program.openDatabase();
  await database.asOwner(async (tx) => {
    const stored = await tx
      .selectFrom('person_identity')
      .select(['region_id', 'person_id', ...identityColumns])
      .execute();
    for (const row of stored) {
      const owner = { regionId: row.region_id, personId: row.person_id };
      const identity = openIdentity(keys, owner, row);
      const { name, workingName } = identity;
      const turned = {
        ...identity,
        workingName: workingName === null ? null : `${override}${workingName}`,
        name: name && { ...name, givenNames: given, initials: null, familyName: override + name.familyName },
      };
      await tx
        .updateTable('person_identity')
        .set({ ...sealIdentity(keys, owner, turned), ...searchColumns(keys, owner, turned) })
        .where('region_id', '=', row.region_id)
        .where('person_id', '=', row.person_id)
        .execute();
    }
  });
  await close();
  await program.withSuperuser(async (client) => {
    const turn = `'${given} ${override}' ||`;
    await client.query(`update region_user set display_name = ${turn} display_name`);
    await client.query(`update role_request set display_name = ${turn} display_name`);
    // Who assesses does not see who asks.
    await client.query('delete from grant_assessor');
    await client.query(`update auth.account_holder set name = ${turn} name`);
  });
}

async function applyAs(name: string): Promise<void> {
  const applied = await sendForm(
    createWebClient(program.address, browser),
    '/subsidie/emmen/welkom-in-de-buurt',
    {
      initiatief: 'Buurtsoep (verzonnen)',
      plan: 'Samen eten, elke week.',
      bedrag: '4.000,00',
      naam: name,
      email: 'aanvrager@test.example',
    },
  );
  expect(applied.ok).toBe(true);
}

async function look(client: WebClient, account: string, address: string): Promise<void> {
  await judge(await client.request(address), account, patternOf(address) ?? address);
}

async function judge(response: Response, account: string, page: string): Promise<void> {
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  const html = await response.text();
  if (!isPage) return;
  const { document } = parseHTML(html);
  const found = namesIn(document.documentElement);
  if (found.length > 0) told.set(page, (told.get(page) ?? 0) + found.length);
  wrong.push(...found.flatMap((place) => (place.isApart ? [] : [`${account} ${page}: ${place.where}`])));
}

/** Pages that come after a form: who was found, who applied. */
async function lookBehindForms(client: WebClient, account: string, addresses: readonly string[]) {
  if (account === 'opvang.assen') {
    await judge(await sendForm(client, '/personen', { naam: given }), account, '/personen zoeken');
    const picked = sendForm(client, '/opvang/persoon?doel=plek', { zoeknaam: given, doen: 'zoek' });
    await judge(await picked, account, '/opvang/persoon zoek');
  }
  const applications = addresses.filter((address) => /\/aanvragen\/[0-9a-f-]{36}$/u.test(address));
  if (account === 'beleid-regio.emmen')
    for (const address of new Set(applications)) {
      const shown = await client.request(address);
      if (!(await shown.text()).includes('value="aanvrager"')) continue;
      await judge(await sendForm(client, address, { doen: 'aanvrager' }), account, 'aanvrager');
    }
}

interface Place {
  readonly where: string;
  readonly isApart: boolean;
}

/** What a visitor does not read as text: values of fields stand in a box of their own, addresses are not shown. */
const unread = new Set(['value', 'href', 'action', 'content', 'src']);

function namesIn(element: Element): readonly Place[] {
  if (/^(?:script|style|template|textarea)$/iu.test(element.tagName)) return [];
  const ofAttributes = [...element.attributes]
    .filter(({ name, value }) => odd.test(value) && !unread.has(name) && !name.startsWith('data-'))
    .map(({ name, value }) => ({
      where: `${name} of ${element.tagName.toLowerCase()}: ${value}`,
      isApart: isMarked(value),
    }));
  const ofTexts = [...element.childNodes].flatMap((node): readonly Place[] => {
    if (node.nodeType === 1) return namesIn(node as Element);
    const text = node.nodeType === 3 ? (node.textContent ?? '') : '';
    if (!odd.test(text)) return [];
    const isApart = element.closest('bdi') !== null || isMarked(text);
    return [{ where: `${element.tagName.toLowerCase()}: ${text}`, isApart }];
  });
  return [...ofAttributes, ...ofTexts];
}

/** Whether nothing that turns is left once the parts between U+2068 and U+2069 are taken away. */
const isMarked = (text: string) => !odd.test(text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, ''));

it('lets no name turn what stands beside it, on any page', () => {
  expect([...new Set(wrong)].toSorted()).toEqual([]);
});

it('met names on the pages that tell them', () => {
  const pages = [...told.keys()];
  for (const page of [
    '/vannacht/:ref',
    '/verblijven/:stayId',
    '/personen',
    '/personen/:personId',
    '/wachtlijst',
    '/aanmeldingen',
    '/beheer/gebruikers',
    '/privacy/logboek',
    '/privacy/afscherming',
    '/plannen/:plan/geschiedenis',
    '/personen zoeken',
    '/opvang/persoon zoek',
    'aanvrager',
  ])
    expect(pages).toContain(page);
});
