import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changingActs } from './acts.ts';
import { actsOf } from './form-names.ts';
import { countActs, openSetting, rowOf, type OpenSetting } from './setting.ts';
import type { SentForm, Visitor } from './visitor.ts';

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

/** Sends it; gives where it led. */
async function ledBy(person: Visitor, form: SentForm): Promise<string> {
  await person.send(form);
  expect(person.status, person.html.replaceAll(/<[^>]*>/g, ' ').slice(0, 2000)).toBe(303);
  return person.path;
}

describe('a form that arrives twice', () => {
  it.each(
    changingActs.filter((act) => act.isRefusedOtherwise !== true).map((act) => [act.name, act] as const),
  )(
    '%s: is done once, and leads to the same page, which says so',
    async (name, act) => {
      const { path, row, values = {} } = await act.prepare(setting);
      const person = await setting.visitor(act.account);
      await person.read(path);
      const shown = person.forms.find((each) => actsOf(each, person.path).includes(name));
      if (shown === undefined) throw new Error(`no form for ${name} on ${path}`);
      const form = person.fill(shown, { ...act.values, ...values });
      const first = await ledBy(person, form);
      const [after, acts] = [await rowOf(setting.database, row), await countActs(setting.database)];
      const second = await ledBy(person, form);
      expect(second.replace(/[?&]eerder=ja/, '')).toBe(first);
      await person.read(second);
      expect(person.document.querySelector('main')?.textContent).toContain('kwam twee keer binnen');
      expect(await rowOf(setting.database, row)).toEqual(after);
      expect(await countActs(setting.database)).toBe(acts);
    },
    60_000,
  );

  const worker = 'opvang.assen';

  async function newPersonForm(familyName: string): Promise<readonly [Visitor, SentForm]> {
    const person = await setting.visitor(worker);
    await person.read('/personen/nieuw');
    const form = person.forms.find((each) => each.querySelector('[name=achternaam]') !== null);
    if (form === undefined) throw new Error('no form to make a file');
    return [person, person.fill(form, { achternaam: familyName, bevestigd: 'ja' })];
  }

  const countFiles = async () => {
    const { rows } = await setting.database.asOwner((tx) =>
      sql<{ files: number }>`select count(*)::int as files from person`.execute(tx),
    );
    return rows[0]?.files ?? 0;
  };

  it('at the same moment makes one file', async () => {
    const [person, form] = await newPersonForm('Proefdubbel');
    const before = await countFiles();
    const addresses = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const response = await fetch(new URL(form.path, setting.address), person.requestOf(form));
        return (response.headers.get('location') ?? '').replace(/[?&]eerder=ja/, '');
      }),
    );
    expect(await countFiles()).toBe(before + 1);
    expect(new Set(addresses).size).toBe(1);
    expect(addresses[0]).toMatch(/^\/personen\/[0-9a-f-]{36}/);
  });

  it('with something else in it, from a page one went back to, is another form', async () => {
    const [person, form] = await newPersonForm('Proefeerste');
    const before = await countFiles();
    const first = await ledBy(person, form);
    form.body.set('achternaam', 'Proeftweede');
    expect(await ledBy(person, form)).not.toBe(first);
    expect(await countFiles()).toBe(before + 2);
  });

  it('from a page that was opened again is another form', async () => {
    const before = await countFiles();
    for (const _ of [1, 2]) {
      const [person, form] = await newPersonForm('Proefzelfde');
      await ledBy(person, form);
    }
    expect(await countFiles()).toBe(before + 2);
  });

  it('after a mistake may be sent again as it is', async () => {
    const [person, form] = await newPersonForm('');
    for (const _ of [1, 2]) {
      await person.send(form);
      expect(person.status).toBe(400);
    }
  });

  it('and searches is answered each time', async () => {
    const person = await setting.visitor(worker);
    await person.read('/personen');
    const search = person.forms.find((each) => each.querySelector('[name=naam]') !== null);
    if (search === undefined) throw new Error('no form to search with');
    const form = person.fill(search, { naam: 'Proefpersoon' });
    for (const _ of [1, 2]) {
      await person.send(form);
      expect(person.status).toBe(200);
    }
  });
});
