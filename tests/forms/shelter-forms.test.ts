import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { openSetting, type OpenSetting } from './setting.ts';
import type { Visitor } from './visitor.ts';

let setting: OpenSetting;
beforeAll(async () => {
  setting = await openSetting();
}, 120_000);
afterAll(() => setting?.close());

const worker = 'opvang.assen';
const admin = 'beheer.assen';

async function sent(
  account: string,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Visitor> {
  const person = await setting.visitor(account);
  await person.read(path);
  await person.send({ path, body: new URLSearchParams(fields) });
  return person;
}

const readText = ({ document }: Visitor) => document.querySelector('main')?.textContent ?? '';

describe('a form of shelter', () => {
  it.each([
    [admin, '/opvanglocaties/A03/plaatsen', { plekken: '1', reden: 'repair', vanaf: '2026-12-01' }],
    [admin, '/opvanglocaties/A03/wijzigen', { naam: 'Ander huis', soort: 'night-shelter' }],
    [worker, '/opvang/persoon?doel=plek', { werknaam: 'man met rode jas' }],
  ])('that asks for nothing known is refused and does nothing: %s %s', async (account, path, fields) => {
    for (const act of [{}, { doen: 'onbekend' }]) {
      const page = await sent(account, path, { ...fields, ...act });
      expect(page.status).toBe(400);
      // No form of the page took it for its own.
      expect(page.document.querySelectorAll('main [name=doen]').length).toBe(0);
    }
  });

  it('that opens a file for too little comes back for that file', async () => {
    const person = randomUUID();
    const page = await sent(worker, '/opvang/persoon?doel=plek', {
      doen: 'open',
      deel: person,
      reden: 'kort',
    });
    expect(page.status).toBe(400);
    const form = page.forms.find((each) => each.querySelector(`[name=deel][value="${person}"]`) !== null);
    expect(form?.querySelector('[name=reden]')?.getAttribute('value')).toBe('kort');
    expect(form?.textContent).toContain('Schrijf in minstens 10 letters');
  });

  it('keeps an hour on the device, when it is one that can be chosen', async () => {
    const chosen = async () => {
      const person = await setting.visitor(worker);
      await person.read('/vannacht');
      return person.document.querySelector('[name=uur] option[selected]')?.getAttribute('value');
    };
    const good = await sent(worker, '/vannacht', { doen: 'uur', uur: '9' });
    expect([good.status, good.path]).toEqual([303, '/vannacht?gelukt=uur']);
    expect(await chosen()).toBe('9');
    const wrong = await sent(worker, '/vannacht', { doen: 'uur', uur: '25' });
    expect(wrong.status).toBe(400);
    expect(readText(wrong)).toContain('Kies een van de mogelijkheden.');
    expect(await chosen()).toBe('9');
  });

  it('says at the door what a phone is told', async () => {
    const press = { soort: 'in', sleutel: randomUUID(), verblijf: randomUUID(), nacht: '2026-11-28' };
    const page = await sent(worker, `/vannacht/${setting.place.ref}`, press);
    expect(page.status).toBe(409);
    const message = 'Dit verblijf is er niet, of het hoort niet bij uw locaties.';
    expect(readText(page)).toContain(message);
    const workPlace = page.document.querySelector(`[name="${workPlaceField}"]`)?.getAttribute('value') ?? '';
    const body = new URLSearchParams({ ...press, [workPlaceField]: workPlace });
    const path = '/vannacht/deur';
    const answer = await fetch(new URL(path, setting.address), page.requestOf({ path, body }));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ kind: 'refused', stayId: press.verblijf, message });
  });
});
