import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changingActs, otherActs } from './acts.ts';
import { actsOf, routeOf } from './form-names.ts';
import { wrongMarks } from './marks.ts';
import { changeElsewhere, openSetting, rowOf, type OpenSetting } from './setting.ts';

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

describe('an act on a page that somebody else was ahead of', () => {
  it.each(changingActs.map((act) => [act.name, act] as const))(
    '%s: is refused, keeps what was typed and the row, and can be done after all',
    async (name, act) => {
      const { account, kept } = act;
      const { path, row, values = {} } = await act.prepare(setting);
      const person = await setting.visitor(account);
      await person.read(path);
      const form = () => person.forms.find((each) => actsOf(each, person.path).includes(name));
      const shown = form();
      if (shown === undefined) throw new Error(`no form for ${name} on ${path} (${person.status})`);
      const typed = { ...act.values, ...values };
      const old = person.fill(shown, typed);
      await changeElsewhere(setting.database, row);
      const before = await rowOf(setting.database, row);
      const title = person.document.title;
      await person.send(old);
      expect(person.status).toBe(409);
      expect(person.document.title).toBe(`Fout: ${title}`);
      expect(person.html).toMatch(/heeft dit net gewijzigd|hebt dit net zelf gewijzigd/);
      expect(await rowOf(setting.database, row)).toEqual(before);
      if (kept !== undefined) expect(person.html).toContain(kept);
      if (act.isRefusedOtherwise === true) return;
      const again = form();
      if (again === undefined) throw new Error(`the form for ${name} is gone from the page of the conflict`);
      // As the page hands it back: what was typed and the newest revision.
      await person.send(person.fill(again, typed));
      expect(person.status, person.html.replaceAll(/<[^>]*>/g, ' ').slice(0, 3000)).toBe(303);
    },
    60_000,
  );
});

/** Who sees forms that others do not. */
const readers = [
  'beleid-regio.haarlem',
  'beleid-regio.emmen',
  'beleid-gemeente.haarlem',
  'beleid-regio.drechtsteden',
  'opvang.assen',
  'beheer.assen',
  'privacy.assen',
];

/** Forms without a number by which one is known that arrives twice. */
const unnumbered = new Set<string>();
/** Forms that mark more fields than they need to. */
const wronglyMarked = new Set<string>();

async function formsSeenBy(account: string): Promise<ReadonlyMap<string, boolean>> {
  const person = await setting.visitor(account);
  const found = new Map<string, boolean>();
  const queue = ['/', ...(await pagesOf(account))];
  const seen = new Set(queue);
  const counts = new Map<string, number>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = routeOf(path);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if ((counts.get(kind) ?? 0) > 3) continue;
    await person.read(path);
    for (const form of person.forms)
      for (const act of actsOf(form, person.path)) {
        const hasRevision = form.querySelector('input[name=versie]') !== null;
        found.set(act, hasRevision && (found.get(act) ?? true));
        if (form.querySelector('input[name=formuliernummer], input[name=sleutel]') === null)
          unnumbered.add(act);
      }
    for (const form of person.document.querySelectorAll('form')) {
      const wrong = wrongMarks(form);
      if (wrong !== null) wronglyMarked.add(`${actsOf(form, person.path).join(', ')}: ${wrong}`);
    }
    for (const link of person.document.querySelectorAll('a[href]:not([download])')) {
      const url = new URL(link.getAttribute('href') ?? '', new URL(person.path, setting.address));
      const isPage = url.origin === setting.address && !/\.\w+$|^\/api\//.test(url.pathname);
      if (!isPage || seen.has(url.pathname + url.search)) continue;
      seen.add(url.pathname + url.search);
      queue.push(url.pathname + url.search);
    }
  }
  return found;
}

/** Pages that no link leads to without a form before it. */
async function pagesOf(account: string): Promise<readonly string[]> {
  const acts = changingActs.filter((act) => act.account === account);
  const paths: string[] = [];
  for (const act of acts) paths.push((await act.prepare(setting)).path);
  return paths;
}

describe('every form on a page', () => {
  it.each(readers)(
    'carries the revision when it changes something, or is named here: %s',
    async (account) => {
      const forms = await formsSeenBy(account);
      const changing = new Set(changingActs.map(({ name }) => name));
      const wrong = [...forms].flatMap(([act, hasRevision]) => {
        if (changing.has(act))
          return hasRevision ? [] : [`${act}: changes something and carries no revision`];
        return act in otherActs ? [] : [`${act}: not named; does it change something?`];
      });
      expect(wrong).toEqual([]);
      expect([...unnumbered]).toEqual([]);
      expect([...wronglyMarked]).toEqual([]);
      expect(forms.size).toBeGreaterThan(2);
    },
    240_000,
  );

  it('is named once', () => {
    const names = changingActs.map(({ name }) => name);
    expect(names.filter((name) => name in otherActs)).toEqual([]);
  });
});
