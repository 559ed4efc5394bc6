import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readStays } from '#app/modules/shelter/data/stay-file/read-stays.server.ts';
import { RegisterFileError } from '#app/modules/shelter/data/file-fault.ts';
import { loadPremisesFile } from '#app/modules/shelter/data/premises-file.server.ts';
import { readStayFileLayout } from '#app/modules/shelter/data/stay-file/stay-file-header.server.ts';
import { checkStayRow } from '#app/modules/shelter/domain/check-stay-row.ts';
import { stayImportColumns, type StayImportCells } from '#app/modules/shelter/domain/stay-import.ts';
import { refuse, succeed } from '#app/kernel/result.ts';
import { parseDay } from '#app/kernel/parse-day.ts';
import { readQueue, toQueuedAct } from '#app/modules/shelter/web/door/queue.ts';
import {
  choiceField,
  dayField,
  numberField,
  optionalDayField,
  optionalNumberField,
  optionalText,
  textField,
  tick,
} from '#app/modules/shelter/web/form-fields.ts';
import { hourField, switchHourOf } from '#app/modules/shelter/web/tonight/night-clock.ts';
import { placeValue, readPlace } from '#app/modules/shelter/web/stay/place-choice.ts';
import { readNightRange } from '#app/modules/shelter/web/occupancy/presenters/occupancy.ts';
import { readNeeds } from '#app/modules/shelter/web/stay/presenters/place-offer.ts';
import { readRegisterFilter } from '#app/modules/shelter/web/premises/presenters/register.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { byteArrays } from '../inputs/bytes.ts';
import { fieldsOf, formOf, forms, queryOf } from '../inputs/forms.ts';
import { jsonTexts } from '../inputs/json-texts.ts';
import { texts } from '../inputs/texts.ts';
import { reader, type Reader } from './reader.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const folder = mkdtempSync(join(tmpdir(), 'onderdak-readers-'));
const always = { from: null, until: null };
const bed = { bedId: 'a01-1', exists: always };
const known = {
  premises: new Map([['A01', { premisesId: 'a01', open: always, beds: new Map([['1', [bed]]]) }]]),
  routes: new Set(['eviction']),
  situations: new Set(['street']),
  destinations: new Set(['home']),
  municipality: (text: string) =>
    text === 'Assen' || text === 'GM0106' ? succeed('GM0106') : refuse('Onbekende gemeente.'),
};

const stay: StayImportCells = {
  person_ref: 'P1',
  premises_ref: 'A01',
  bed_ref: '1',
  arrived_on: '2026-01-31',
  left_on: '2026-02-28',
  route: 'eviction',
  origin_municipality: 'Assen',
  situation_before: 'street',
  exit_destination: 'home',
  exit_municipality: 'GM0106',
};
const stays = `${stayImportColumns.join(';')}\r\n${stayImportColumns.map((name) => stay[name]).join(';')}\r\n`;

/** Every kind of field that the forms of the shelter are made of. */
const everyField = z.object({
  dag: dayField('dag'),
  misschien: optionalDayField('misschien'),
  aantal: numberField('aantal', 0, 500),
  hoogstens: optionalNumberField('hoogstens', 1, 120),
  keuze: choiceField('keuze'),
  toelichting: optionalText,
  reden: textField('reden', 5),
  vinkje: tick,
});

const register = JSON.parse(
  readFileSync(join(projectRoot, 'data', 'opvanglocaties', 'assen-2024.json'), 'utf8'),
) as { readonly premises: readonly { readonly kind: string }[] };
const codes = {
  kinds: new Set(register.premises.map(({ kind }) => kind)),
  capacityReasons: new Set(['overflow']),
  contractForms: new Set(['support']),
  municipality: (text: string) =>
    ['GM0106', 'GM0118'].includes(text) ? succeed(text) : refuse('Onbekende gemeente.'),
};

/** Premises, stays and nights. */
export const shelterReaders: readonly Reader[] = [
  reader('day', texts('2026-02-28', '2028-02-29'), parseDay),
  reader(
    'fields of a form',
    forms({
      dag: '2026-02-28',
      misschien: '2026-12-31',
      aantal: '12',
      hoogstens: '18',
      keuze: 'night-shelter',
      toelichting: 'Met hond',
      reden: 'Geen plek meer',
      vinkje: 'on',
    }),
    (pairs) => everyField.safeParse(fieldsOf(pairs)).data ?? null,
  ),
  reader('line with a stay', forms({ ...stay }), (pairs) =>
    checkStayRow({ ...stay, ...fieldsOf(pairs) }, 2, known, today),
  ),
  reader(
    'file with stays',
    byteArrays(Buffer.from(stays), Buffer.from(stays.replaceAll(';', ','))),
    async (bytes) => {
      const path = join(folder, 'stays.csv');
      writeFileSync(path, bytes);
      const layout = await readStayFileLayout(path);
      return layout.ok ? Array.fromAsync(readStays(layout.value, known, today)) : layout;
    },
    { share: 0.3 },
  ),
  reader(
    'register of premises',
    jsonTexts(register),
    (text) => {
      const path = join(folder, 'premises.json');
      writeFileSync(path, text);
      return loadPremisesFile(path, codes);
    },
    { share: 0.2, says: [RegisterFileError] },
  ),
  reader(
    'address of the shelter',
    forms({
      komt: 'couple',
      huisdier: '1',
      vanaf: '2026-11-20',
      van: '2026-10-01',
      tot: '2026-11-01',
      soort: 'night-shelter',
      zoek: 'huis',
      plek: placeValue('A01', '1'),
    }),
    (pairs) => {
      const query = queryOf(pairs);
      return [
        readNeeds(query, today),
        readNightRange(query, today),
        readRegisterFilter(query),
        readPlace(query.get('plek') ?? ''),
      ];
    },
  ),
  reader(
    'hour of the night, in a cookie',
    texts('onderdak-nacht-tot=11', 'a=b; onderdak-nacht-tot=7; c=d'),
    (text) => {
      const headers = new Headers();
      // What no header can hold does not arrive.
      if (/^[\t\u0020-\u007e]*$/u.test(text)) headers.set('cookie', text);
      return [
        switchHourOf(new Request('http://localhost/', { headers })),
        hourField.safeParse(text).data ?? null,
      ];
    },
  ),
  reader(
    'acts that a phone kept',
    jsonTexts([{ key: '1', stayId: '2', by: '3', fields: 'soort=in&verblijf=2&sleutel=1' }]),
    (text) => readQueue({ getItem: () => text, setItem: () => undefined, removeItem: () => undefined }),
  ),
  reader(
    'act at the door',
    forms({ soort: 'in', verblijf: '2', nacht: '2026-11-20', sleutel: '1', gezien: '' }),
    (pairs) => toQueuedAct(formOf(pairs), 'iemand', new Date(0)),
  ),
];
