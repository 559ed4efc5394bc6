import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSetting, type OpenSetting } from './setting.ts';
import type { SentForm, Visitor } from './visitor.ts';

let setting: OpenSetting;
let worker: Visitor;
beforeAll(async () => {
  setting = await openSetting();
  worker = await setting.visitor('opvang.assen');
}, 120_000);
afterAll(() => setting?.close());

/** Makes a file and gives the address where its person reports. */
async function newPerson(familyName: string): Promise<{ readonly path: string; readonly personId: string }> {
  await worker.read('/personen/nieuw');
  const form = worker.forms.find((each) => each.querySelector('[name=achternaam]') !== null);
  if (form === undefined) throw new Error('no form to make a file');
  await worker.send(worker.fill(form, { achternaam: familyName, bevestigd: 'ja' }));
  const personId = /[0-9a-f-]{36}/u.exec(worker.path)?.[0] ?? '';
  return { personId, path: `/aanmeldingen/nieuw?persoon=${personId}` };
}

function formOfPage(values: Readonly<Record<string, string>> = {}): SentForm {
  const form = worker.forms.find((each) => each.querySelector('[name=gemeld]') !== null);
  if (form === undefined) throw new Error(`no form to record an intake on ${worker.path}`);
  return worker.fill(form, values);
}

async function intakesOf(personId: string): Promise<number> {
  const { rows } = await setting.database.asOwner((tx) =>
    sql<{
      intakes: number;
    }>`select count(*)::int as intakes from intake where person_id = ${personId}::uuid`.execute(tx),
  );
  return rows[0]?.intakes ?? 0;
}

const shown = () => worker.document.querySelector('main')?.textContent ?? '';

describe('a second intake of a person on one day', () => {
  it('is asked about, keeps what was typed, and is recorded once it is said', async () => {
    const { path, personId } = await newPerson('Proefmelding');
    await worker.read(path);
    expect(shown()).not.toContain('vandaag al');
    await worker.send(formOfPage());
    expect(worker.status).toBe(303);

    await worker.read(path);
    expect(shown()).toContain('Voor deze persoon is vandaag al 1 aanmelding vastgelegd.');
    expect(worker.document.querySelector('[name=tweede]')).toBeNull();
    await worker.send(formOfPage({ afspraken: 'Belt morgen terug' }));
    expect(worker.status).toBe(400);
    expect(shown()).toContain('is op deze dag al een aanmelding vastgelegd');
    expect(worker.document.querySelector('[name=afspraken]')?.textContent).toBe('Belt morgen terug');
    expect(await intakesOf(personId)).toBe(1);

    await worker.send(formOfPage({ tweede: 'ja' }));
    expect(worker.status).toBe(303);
    expect(await intakesOf(personId)).toBe(2);
  });

  it('is not what a double press makes: that is one intake, without a question', async () => {
    const { path, personId } = await newPerson('Proefdubbeldruk');
    await worker.read(path);
    const form = formOfPage();
    for (const _ of [1, 2]) {
      await worker.send(form);
      expect(worker.status).toBe(303);
    }
    expect(await intakesOf(personId)).toBe(1);
  });
});
