import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSearched, atDesk } from '#app/modules/shelter/web/stay/desk-search.ts';
import { openSetting, type OpenSetting } from './setting.ts';
import type { Visitor } from './visitor.ts';

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

const formOf = (page: Visitor, act: string): Element => {
  const form = page.forms.find((each) => each.querySelector(`[name=doen][value=${act}]`) !== null);
  if (form === undefined) throw new Error(`no form ${act} on ${page.path} (${page.status})`);
  return form;
};

/** What stands in the fields of the new file, those that are filled in. */
function filled(page: Visitor): Readonly<Record<string, string>> {
  const hidden = [...formOf(page, 'nieuw').querySelectorAll('input:not([type=hidden])')];
  return Object.fromEntries(
    hidden.flatMap((field) => {
      const value = field.getAttribute('value') ?? '';
      return value === '' || field.getAttribute('type') === 'checkbox'
        ? []
        : [[field.getAttribute('name') ?? '', value]];
    }),
  );
}

const storedFiles = () =>
  setting.database.asOwner(async (tx) => {
    const { rows } = await sql<{ files: number }>`select count(*)::int as files from person`.execute(tx);
    return rows[0]?.files;
  });

const searched = {
  naam: 'Elena van der Wilgenzoom',
  'geboortedatum-jaar': '1990',
  bsn: '1112.22.333',
};
const expected = {
  voornamen: 'Elena',
  voorvoegsel: 'van der',
  achternaam: 'Wilgenzoom',
  'geboortedatum-jaar': '1990',
  bsn: '1112.22.333',
};

async function search(path: string, act: string, values: Readonly<Record<string, string>>) {
  const page = await setting.visitor('opvang.assen');
  await page.read(path);
  await page.send(page.fill(formOf(page, act), values));
  return page;
}

describe('who searched and found nobody', () => {
  it('goes on from the people to a new file with what was typed, and nothing is stored', async () => {
    const before = await storedFiles();
    const page = await search('/personen', 'zoeken', searched);
    expect(page.html).toContain('Geen dossier gevonden');
    await page.send(page.fill(formOf(page, 'overnemen'), {}));
    expect([page.status, page.path]).toEqual([200, '/personen/nieuw']);
    expect(page.document.title).toBe('Nieuw dossier · Onderdak');
    expect(filled(page)).toEqual(expected);
    expect(await storedFiles()).toBe(before);
  });

  it('goes on below the search of ‘Wie is het?’ in the same way', async () => {
    const before = await storedFiles();
    const page = await search('/opvang/persoon?doel=plek', 'zoek', atDesk(searched));
    expect(page.html).toContain('Niemand gevonden');
    expect(page.path).toBe('/opvang/persoon?doel=plek');
    expect(filled(page)).toEqual(expected);
    expect(await storedFiles()).toBe(before);
  });

  it('keeps what was mistyped too, on the page of the search and on that of the new file', async () => {
    const wrong = { naam: 'Wilgenzoom', 'geboortedatum-dag': '31', 'geboortedatum-maand': '2', bsn: '12' };
    const page = await search('/personen', 'zoeken', wrong);
    expect(page.status).toBe(400);
    await page.send(page.fill(formOf(page, 'overnemen'), {}));
    const { naam, ...rest } = wrong;
    expect(filled(page)).toEqual({ achternaam: naam, ...rest });

    const there = await search('/opvang/persoon', 'zoek', atDesk(wrong));
    expect(there.status).toBe(400);
    expect(formOf(there, 'zoek').querySelector('[name=zoekbsn]')?.getAttribute('value')).toBe('12');
    expect(filled(there)).toEqual({ achternaam: naam, ...rest });
  });

  it('gets an empty form without a search, and is not offered one where the role makes no files', async () => {
    const page = await setting.visitor('opvang.assen');
    await page.read('/personen/nieuw');
    expect(filled(page)).toEqual({});
    const caseWorker = await setting.visitor('trajecthouder.assen');
    await caseWorker.read('/personen');
    await caseWorker.send(caseWorker.fill(formOf(caseWorker, 'zoeken'), searched));
    expect(caseWorker.html).toContain('Geen dossier gevonden');
    expect(caseWorker.html).not.toContain('Nieuw dossier');
  });
});

/** Label and field name of everything that a form asks, in order. */
function questions(form: Element, nameOf = (name: string) => name): readonly string[] {
  return [...form.querySelectorAll('label')].map((label) => {
    const id = label.getAttribute('for') ?? '';
    const field = form.querySelector(`[id="${id}"]`);
    return `${(label.textContent ?? '').trim()} = ${nameOf(field?.getAttribute('name') ?? '')}`;
  });
}

it('‘Nieuw dossier’ and ‘Wie is het?’ ask the same with the same words, in the same order', async () => {
  const page = await setting.visitor('opvang.assen');
  await page.read('/personen/nieuw');
  const ofNewFile = questions(formOf(page, 'nieuw'));
  expect(ofNewFile[0]).toBe('Voornamen = voornamen');
  await page.read('/personen');
  const ofSearch = questions(formOf(page, 'zoeken'));
  await page.read('/opvang/persoon?doel=aanmelding');
  expect(questions(formOf(page, 'nieuw'))).toEqual(ofNewFile);
  expect(questions(formOf(page, 'zoek'), (name) => Object.keys(asSearched({ [name]: '' })).join())).toEqual(
    ofSearch,
  );
});
