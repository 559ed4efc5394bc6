import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actField, partField } from '#app/kernel/act-field.ts';
import { changingActs } from './acts.ts';
import { actsOf } from './form-names.ts';
import { countActs, openSetting, rowOf, type OpenSetting } from './setting.ts';
import { Visitor, type SentForm } from './visitor.ts';

/*
 * A form knows for whom it was opened. One that comes after its session ended, or after another account signed in in the
 * same browser, changes nothing and loses nothing: it can be sent after all by the one who filled it in.
 */

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

/** Somebody of another region; none of the acts is of hers. */
const stranger = 'opvang.drechtsteden';

/** The page that holds a form, and its button to send it after all. */
function sendAfterAll(person: Visitor): SentForm {
  const form = person.forms.find((each) => each.querySelector('[name=werkplek-terug]') !== null);
  if (form === undefined) throw new Error(`the form is not held on a page of ${person.status}`);
  return person.fill(form, {});
}

/** What the page shows of what was typed. */
const shownBy = ({ document }: Visitor): string => document.querySelector('main dl')?.textContent ?? '';

/** What somebody typed or chose; not what the form says of itself. */
const textsOf = (typed: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(typed).flatMap(([name, value]) => (name === partField || name === actField ? [] : [value]));

describe('a form that comes in other hands', () => {
  it.each(
    changingActs.filter((act) => act.isRefusedOtherwise !== true).map((act) => [act.name, act] as const),
  )(
    '%s: is not done for another account or for nobody, and is done once its sender is back',
    async (name, act) => {
      const { path, row, values = {} } = await act.prepare(setting);
      const person = await Visitor.signedIn(setting.address, act.account);
      await person.read(path);
      const shown = person.forms.find((each) => actsOf(each, person.path).includes(name));
      if (shown === undefined) throw new Error(`no form for ${name} on ${path} (${person.status})`);
      const typed = { ...act.values, ...values };
      const form = person.fill(shown, typed);
      const before = await rowOf(setting.database, row);

      await person.signIn(stranger);
      await person.send(form);
      expect(person.status).toBe(409);
      expect(person.document.querySelector('[name=werkplek-terug]')).toBeNull();
      for (const text of textsOf(typed)) expect(shownBy(person)).toContain(text);

      await person.send({ path: '/uitloggen', body: new URLSearchParams() });
      await person.send(form);
      expect(person.status).toBe(401);
      for (const text of textsOf(typed)) expect(shownBy(person)).toContain(text);
      expect(await rowOf(setting.database, row)).toEqual(before);

      const held = sendAfterAll(person);
      await person.signIn(act.account);
      const acts = await countActs(setting.database);
      await person.send(held);
      expect(person.status, person.html.replaceAll(/<[^>]*>/g, ' ').slice(0, 2000)).toBe(303);
      expect(await countActs(setting.database)).toBeGreaterThan(acts);
    },
    60_000,
  );
});
