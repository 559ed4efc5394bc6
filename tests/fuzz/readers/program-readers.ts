import {
  endRoleForm,
  inviteForm,
  nameForm,
  organisationForm,
  resetForm,
} from '#app/modules/organisation/web/administration-forms.ts';
import {
  membersQuery,
  municipalityParameters,
  regionParameters,
} from '#app/modules/organisation/api/schemas.ts';
import { passwordFormOf } from '#app/modules/organisation/web/password-form.ts';
import { safeDestination, signInForm } from '#app/modules/organisation/web/sign-in-form.ts';
import { actionPlanCommands } from '#app/modules/action-plan/cli/commands.ts';
import { organisationCommands } from '#app/modules/organisation/cli/commands.ts';
import { preventionScanCommands } from '#app/modules/prevention-scan/cli/commands.ts';
import { shelterCommands } from '#app/modules/shelter/cli/commands.ts';
import { filterQuery, readLogQuery } from '#app/modules/oversight/web/log-query.ts';
import { readSignInQuery } from '#app/modules/oversight/web/sign-in-query.ts';
import { BackupError } from '#app/platform/backup/backup-error.ts';
import { readFrames } from '#app/platform/backup/frames.ts';
import { readHeader, writeHeader } from '#app/platform/backup/header.ts';
import { CommandRefusal, countValue, dayValue, UsageError } from '#app/platform/cli/command.ts';
import { parseInput } from '#app/platform/cli/parse-input.ts';
import { DecryptionError, decryptField, encryptField } from '#app/platform/crypto/encrypt-field.ts';
import { KeyRingError, parseKeyRing } from '#app/platform/crypto/key-ring.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { problemsOf, typedText } from '#app/platform/http/form-problems.ts';
import { ordinaryForm } from '#app/platform/http/form/form-limits.ts';
import { readForm } from '#app/platform/http/form/read-form.ts';
import { readPartHeaders } from '#app/platform/http/form/part-headers.ts';
import { locationOf } from '#app/platform/http/header-text.ts';
import { networkOf, readAddress, wideNetworkOf } from '#app/platform/internet-address.ts';
import { loggedPath } from '#app/platform/http/logged-path.ts';
import { readRevision, seeing } from '#app/platform/http/seen.ts';
import { readTableSort, sortHref } from '#app/ui/content/table-sort.ts';
import { testKeys } from '#tests/support/database.ts';
import fc from 'fast-check';
import { asSentTo } from '../../../server/requests/as-sent-to.ts';
import { ConfigError, readConfig } from '../../../server/config.ts';
import { checkFormWorkPlace } from '../../../server/requests/form-work-place.ts';
import { isWithinLimits } from '../../../server/requests/limit-address.ts';
import { refuseRequest } from '../../../server/requests/refuse-request.ts';
import { byteArrays } from '../inputs/bytes.ts';
import { fieldsOf, formOf, forms, queryOf } from '../inputs/forms.ts';
import { texts } from '../inputs/texts.ts';
import { reader, type Reader } from './reader.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const id = '01a21f48-a763-782a-8d2e-0846fa002fa4';
const scope = { regionId: id, userId: id, role: 'regional-policy' } as never;
const place = { regionId: id, table: 'person', column: 'name', rowId: id };
const origin = 'http://127.0.0.1:3000';

const administration = {
  naam: 'Nieuw (verzonnen)',
  email: 'nieuw@voorbeeld.nl',
  rol: 'regional-policy',
  gemeente: 'GM0505',
  organisatie: id,
  reden: 'Weg',
  tot: '2026-12-31',
  soort: 'municipality',
  wachtwoord: 'vier losse woorden samen',
  herhaling: 'vier losse woorden samen',
};
const commands = [
  ...organisationCommands,
  ...preventionScanCommands,
  ...actionPlanCommands,
  ...shelterCommands,
];

const header = writeHeader({
  madeAt: '2026-11-20T10:00:00Z',
  keySource: 'own',
  keyId: 'a',
  keyCheck: 'f'.repeat(32),
  salt: 'g'.repeat(44),
});
const frames = Buffer.from('4d0000000261625a00000000', 'hex');
const multipart = Buffer.from(
  '--xx\r\nContent-Disposition: form-data; name="naam"\r\n\r\nIlse\r\n--xx\r\nContent-Disposition: form-data; name="b"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n1;2\r\n--xx--\r\n',
);

/** As it arrives: in pieces, cut anywhere. */
const piecesOf = (bytes: Uint8Array) => [bytes.slice(0, 30), bytes.slice(30, 31), bytes.slice(31)];

function bodyOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const piece of piecesOf(bytes)) controller.enqueue(new Uint8Array(piece));
      controller.close();
    },
  });
}

const readAs = async (type: string, bytes: Uint8Array) => {
  const form = await readForm(
    { headers: new Headers({ 'content-type': type }), body: bodyOf(bytes) },
    { ...ordinaryForm, maxFiles: 2 },
  );
  return form instanceof FormData ? [typedText(form), [...form.keys()]] : { ok: false, form };
};

/** What no header can hold does not arrive. */
const headersOf = (pairs: readonly (readonly [string, string])[]) => {
  const headers = new Headers();
  for (const [name, value] of pairs)
    if (/^[\w-]+$/u.test(name) && /^[\t\u0020-\u007e\u0080-\u00ff]*$/u.test(value))
      headers.append(name, value);
  return headers;
};

/** The program around the pages: addresses, forms as they arrive, keys, backups, settings, commands. */
export const programReaders: readonly Reader[] = [
  reader('administration', forms(administration), (pairs) => {
    const fields = fieldsOf(pairs);
    return [
      inviteForm,
      resetForm,
      nameForm,
      organisationForm,
      endRoleForm(today),
      passwordFormOf({ needsCode: false }),
      passwordFormOf({ needsCode: true }),
      signInForm,
    ].map((form) => {
      const read = form.safeParse(fields);
      return read.success ? read.data : { ok: false, problems: problemsOf(read.error) };
    });
  }),
  reader('where to go after signing in', texts('/', '/plannen/2020?a=b#c', '/personen/é'), (text) => [
    new Headers({ Location: safeDestination(text) }).get('location'),
    new Headers({ Location: locationOf(`/${text}`) }).get('location'),
  ]),
  reader('name of a file to save', texts('verslag 2024.docx', 'één.xlsx'), (text) =>
    new Headers({ 'Content-Disposition': attachment(text) }).get('content-disposition'),
  ),
  reader('path to log', texts('/uitnodiging/geheim', '/%75itnodiging/x', '/plannen/2020'), loggedPath),
  reader(
    'address of a sender',
    texts('192.0.2.1:4711', '[2001:db8::1]:80', '::ffff:192.0.2.1', 'fe80::1%eth0'),
    (text) => {
      const address = readAddress(text);
      return address === null ? null : [address, networkOf(address), wideNetworkOf(address)];
    },
  ),
  reader('revision', forms({ versie: '12-3-0' }), (pairs) => {
    const form = formOf(pairs);
    return [readRevision(form.get('versie')), seeing(scope, form, { table: 'a', key: { b: 'c' } } as never)];
  }),
  reader(
    'log',
    forms({
      van: '2026-01-01',
      tot: '2026-12-31',
      handeling: 'sign-in',
      wie: id,
      waarop: 'plan',
      voor: '12',
      na: '3',
      wat: 'x',
      uitkomst: 'ok',
      sorteer: 'b',
      volgorde: 'aflopend',
    }),
    (pairs) => {
      const query = queryOf(pairs);
      const log = readLogQuery(query);
      const sort = readTableSort(query, ['a', 'b']);
      return [log, filterQuery(log.typed), readSignInQuery(query), sortHref(sort, 'b')];
    },
  ),
  reader(
    'interface',
    forms({ opDatum: '2026-01-01', bron: 'Regionaal plan 2024', code: 'GM0505', regio: 'drechtsteden' }),
    (pairs) =>
      [membersQuery, municipalityParameters, regionParameters].map(
        (schema) => schema.safeParse(fieldsOf(pairs)).data ?? null,
      ),
  ),
  reader(
    'headers of a part',
    texts('Content-Disposition: form-data; name="a"; filename="b%22.csv"\r\nContent-Type: text/csv'),
    readPartHeaders,
  ),
  reader('form in parts', byteArrays(multipart), (bytes) =>
    readAs('multipart/form-data; boundary=xx', bytes),
  ),
  reader('form', byteArrays(Buffer.from('naam=Ilse&a=%C3%A9+b&a=&=x&%=%')), (bytes) =>
    readAs('application/x-www-form-urlencoded', bytes),
  ),
  reader(
    'request before it is looked at',
    forms(
      {
        origin,
        host: '127.0.0.1:3000',
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': '12',
        'sec-fetch-site': 'same-origin',
        'x-path': 'plannen/2020?a=%20b',
      },
      { origin: 'http://a:b@127.0.0.1:3000', host: '127.0.0.1:3000' },
      {
        origin: 'http://localhost:3000',
        host: 'localhost:3000',
        'content-length': '0',
        'x-path': 'werkplek.data',
      },
    ),
    (pairs) => {
      const headers = headersOf(pairs);
      const address = URL.parse(`${origin}/${headers.get('x-path') ?? ''}`);
      // A server gets no other address than what can be one.
      if (address === null) return null;
      const request = new Request(address, { method: 'POST', headers });
      const refused = refuseRequest({ method: 'POST', url: address.href, headers }, { origin, isDemo: true });
      if (refused !== null) return { ok: false, refused };
      const form = formOf(pairs);
      return [
        isWithinLimits(address.href),
        new URL(asSentTo(request, form).url).origin,
        checkFormWorkPlace(
          request,
          { account: { userId: id } as never, workPlace: null, workPlaces: [], sender: '' },
          form,
        ),
      ];
    },
  ),
  reader(
    'keys',
    texts(`a:${'A'.repeat(43)}=`, `[{"id":"a","key":"${'A'.repeat(43)}="}]`),
    (text) => [...parseKeyRing(text).byId.keys()],
    {
      says: [KeyRingError],
    },
  ),
  reader(
    'encrypted value',
    byteArrays(encryptField(testKeys, place, 'Ilse')),
    (bytes) => decryptField(testKeys, place, bytes),
    {
      says: [DecryptionError],
    },
  ),
  reader('first bytes of a backup', byteArrays(header), (bytes) => readHeader(Buffer.from(bytes)), {
    says: [BackupError],
  }),
  reader(
    'frames of a backup',
    byteArrays(frames),
    async (bytes) => (await Array.fromAsync(readFrames(bodyOf(bytes)))).length,
    { says: [BackupError] },
  ),
  reader(
    'settings',
    forms({
      PORT: '3000',
      HOST: '127.0.0.1',
      ONDERDAK_ORIGIN: 'https://onderdak.voorbeeld.nl/x',
      ONDERDAK_PROXY: 'ja',
      ONDERDAK_DEMO: 'uit',
      ONDERDAK_SECRET: 's'.repeat(32),
    }),
    (pairs) => readConfig({ ...fieldsOf(pairs) }),
    { says: [ConfigError] },
  ),
  reader(
    'command line',
    fc.tuple(
      fc.constantFrom(...commands),
      fc.array(
        fc.oneof(
          fc.constantFrom(
            '--region',
            '--from=2024-01-01',
            '--from=2024-01-01[u-ca=hebrew]',
            '--until',
            '--participants=9',
            '--format',
            '--__proto__=x',
            '--',
            '-h',
            '--dry-run',
            'bestand.json',
          ),
          // Longer words are none that an operator types; Node takes its time for them.
          texts('2024-01-01', '--out=x', '--region=assen', '12').map((word) => word.slice(0, 2000)),
        ),
        { maxLength: 8 },
      ),
    ),
    ([command, words]) => {
      const needed = [
        ...(command.arguments ?? []).map(() => 'bestand.json'),
        ...command.options.flatMap(({ name, isRequired }) => (isRequired ? [`--${name}=2024`] : [])),
      ];
      const input = parseInput(command, [...needed, ...words]);
      const days = ['from', 'until', 'to'].map((name) => dayValue(input, name) ?? null);
      // Days are told by the calendar of the tables.
      const calendars = days.map((day) => day?.calendarId ?? 'iso8601');
      if (calendars.some((calendar) => calendar !== 'iso8601')) throw new Error('A day of another calendar.');
      return [input, days, countValue(input, 'participants') ?? null];
    },
    { says: [UsageError, CommandRefusal] },
  ),
];
