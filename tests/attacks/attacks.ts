import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { workbookWith } from '#tests/support/raw-workbook.ts';

/** One request that asks more than its share. */
export interface Attack {
  readonly name: string;
  readonly path: string;
  /** @param workPlace of who sends it: a form without it is held before its page sees it */
  readonly init: (workPlace: string) => RequestInit;
  /** Sent by someone signed in with this role in the demo; by a visitor when it is left out. */
  readonly role?: 'beleid-regio' | 'opvang';
}

const urlencoded = 'application/x-www-form-urlencoded';
const post = (type: string, body: string | Uint8Array<ArrayBuffer>) => (): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type },
  body,
});

const boundary = 'x';
const multipart = `multipart/form-data; boundary=${boundary}`;
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** The form of an import, with `content` as the file. */
function importOf(workPlace: string, fileName: string, content: BlobPart): RequestInit {
  const form = new FormData();
  form.append(workPlaceField, workPlace);
  form.append('ronde', '2031');
  form.append('doen', 'controleren');
  form.append('bestand', new File([content], fileName, { type: 'application/octet-stream' }));
  return { method: 'POST', body: form };
}

const aWorkbook = (rows: string) => new Uint8Array(workbookWith({ rows }));

const heading = 'gemeente_nr;vraag;antwoord;kolom;waarde\n';
const megabytes = 1_000_000;

/** What was sent to the program when it was attacked; each is one request, and none is larger than 50 MB. */
export const attacks: readonly Attack[] = [
  { name: 'a million fields', path: '/werkplek', init: post(urlencoded, 'a&'.repeat(megabytes)) },
  { name: 'a hundred thousand fields', path: '/inloggen', init: post(urlencoded, 'a&'.repeat(30_000)) },
  { name: 'one field of 60 kB', path: '/inloggen', init: post(urlencoded, `email=a@${'.'.repeat(60_000)}@`) },
  { name: 'many parts', path: '/werkplek', init: post(multipart, field('a', 'b').repeat(100_000)) },
  { name: '50 MB of parts', path: '/werkplek', init: post(multipart, field('a', 'b').repeat(900_000)) },
  { name: 'a long address', path: `/regios?${'a&'.repeat(3500)}`, init: () => ({}) },
  { name: 'a long address of the API', path: `/api/v1/gemeenten?${'a=1&'.repeat(1900)}`, init: () => ({}) },
  { name: 'many cookies', path: '/', init: () => ({ headers: { cookie: 'a=b; '.repeat(2500) } }) },
  {
    name: 'many routes at once',
    path: `/__manifest?paths=${Array.from({ length: 1500 }, (_, at) => at).join(',')}`,
    init: () => ({}),
  },
  {
    name: 'an e-mail address of dots',
    path: '/personen/nieuw',
    role: 'opvang',
    init: (workPlace) =>
      post(
        urlencoded,
        `${workPlaceField}=${workPlace}&doen=nieuw&achternaam=x&email=a@${'.'.repeat(60_000)}@`,
      )(),
  },
  {
    name: '40 MB of CSV',
    path: '/preventiescan/inlezen',
    role: 'beleid-regio',
    init: (workPlace) => importOf(workPlace, 'r.csv', heading + '1;x;y;z;q\n'.repeat(4 * megabytes)),
  },
  {
    name: '40 MB of JSON',
    path: '/preventiescan/inlezen',
    role: 'beleid-regio',
    init: (workPlace) =>
      importOf(workPlace, 'r.json', `{"participants":[${'1,'.repeat(20 * megabytes)}1],"tables":[]}`),
  },
  {
    name: 'a workbook with a cell beyond all sheets',
    path: '/preventiescan/inlezen',
    role: 'beleid-regio',
    init: (workPlace) =>
      importOf(
        workPlace,
        'r.xlsx',
        aWorkbook('<row r="9999999999"><c r="ZZZZZZ9999999999"><v>1</v></c></row>'),
      ),
  },
  {
    name: 'a workbook with its cells far apart',
    path: '/preventiescan/inlezen',
    role: 'beleid-regio',
    init: (workPlace) =>
      importOf(
        workPlace,
        'r.xlsx',
        aWorkbook(
          Array.from({ length: 400 }, (_, at) => at * 2500 + 1)
            .map((row) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`)
            .join(''),
        ),
      ),
  },
];
