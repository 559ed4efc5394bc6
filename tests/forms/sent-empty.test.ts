import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changingActs } from './acts.ts';
import { actsOf } from './form-names.ts';
import { openSetting, rowOf, type OpenSetting } from './setting.ts';
import type { SentForm } from './visitor.ts';

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

/** Of these nothing has to be filled in. */
const needNothing = new Set<string>([
  '/verblijven/:stayId niet-gekomen',
  '/verblijven/:stayId teruggeven',
  '/privacy/afscherming lezers',
  '/privacy/afscherming einde',
  '/plannen/:plan/maatregelen/:id/voortgang stoplicht',
  '/plannen/:plan/maatregelen/:id/voortgang verwachting',
  '/plannen/:plan/verantwoording/sjabloon/:soort terug',
  '/beheer/berichten/:messageId afgehandeld',
  '/beheer/berichten/teksten/:deel terug',
]);

/** The form with what it holds by itself, and nothing filled in or chosen. */
function emptied(form: Element, path: string, name: string): SentForm {
  const body = new URLSearchParams();
  for (const control of form.querySelectorAll('input, select, textarea')) {
    const field = control.getAttribute('name') ?? '';
    const type = control.getAttribute('type');
    if (type === 'hidden') body.append(field, control.getAttribute('value') ?? '');
    else if (type !== 'radio' && type !== 'checkbox') body.append(field, '');
  }
  const act = name.split(' ')[1];
  if (act !== undefined) body.set('doen', act);
  return { path: form.getAttribute('action') ?? path, body };
}

describe('a form sent empty', () => {
  it.each(changingActs.map((act) => [act.name, act] as const))(
    '%s: says at each field what is missing, in sentences, and changes nothing',
    async (name, act) => {
      const { path, row } = await act.prepare(setting);
      const person = await setting.visitor(act.account);
      await person.read(path);
      const form = person.forms.find((each) => actsOf(each, person.path).includes(name));
      if (form === undefined) throw new Error(`no form for ${name} on ${path}`);
      const before = await rowOf(setting.database, row);
      const title = person.document.title;
      await person.send(emptied(form, person.path, name));
      if (needNothing.has(name)) {
        expect(person.status).toBe(303);
        return;
      }
      expect(person.status).toBe(400);
      expect(person.document.title).toBe(`Fout: ${title}`);
      const items = [...person.document.querySelectorAll('.onderdak-error-summary li')];
      expect(items).not.toEqual([]);
      const texts = items.map((item) => item.textContent ?? '');
      expect(texts.filter((text) => !/^[A-Z].*[.?]$/.test(text))).toEqual([]);
      expect([...new Set(texts)]).toEqual(texts);
      const ids = items.map((item) => item.querySelector('a')?.getAttribute('href')?.slice(1));
      expect(ids.filter((id) => id !== undefined && person.document.getElementById(id) === null)).toEqual([]);
      expect(await rowOf(setting.database, row)).toEqual(before);
    },
    60_000,
  );
});
