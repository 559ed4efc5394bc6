import { afterAll, beforeAll, expect, it } from 'vitest';
import { formNumberField } from '#app/kernel/form-number-field.ts';
import { actsOf } from './form-names.ts';
import { openSetting, type OpenSetting } from './setting.ts';

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

it('an answer of a house is taken back on its page, and an old page says that it was', async () => {
  const worker = await setting.visitor('opvang.assen');
  const path = '/opvanglocaties/A03';
  const main = () => worker.document.querySelector('main')?.textContent ?? '';
  const formOf = (act: string) => {
    const form = worker.forms.find((each) => actsOf(each, path).some((name) => name.endsWith(` ${act}`)));
    if (form === undefined) throw new Error(`no form for ${act}`);
    return form;
  };
  await worker.read(path);
  expect(main()).not.toContain('Mag er een huisdier mee? Ja');
  await worker.send(worker.fill(formOf('antwoord'), { takesPets: 'yes' }));
  expect(worker.status).toBe(303);
  await worker.read(path);
  expect(main()).toContain('Mag er een huisdier mee? Ja');

  const form = worker.fill(formOf('antwoord-terug'), {});
  await worker.send(form);
  expect(worker.status).toBe(303);
  await worker.read(worker.path);
  expect(main()).toContain('Het antwoord is ongedaan gemaakt.');
  expect(main()).not.toContain('Mag er een huisdier mee? Ja');

  // From a page that stood open elsewhere: a form of its own.
  form.body.set(formNumberField, crypto.randomUUID());
  await worker.send(form);
  expect(worker.status).toBe(409);
  expect(main()).toContain('Dit antwoord is al ongedaan gemaakt.');
});
