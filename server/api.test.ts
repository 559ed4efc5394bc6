import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApi } from './api.ts';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { Writable } from 'node:stream';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { findMunicipalities } from '#app/modules/organisation/data/municipalities.server.ts';
import { loadMunicipalityList } from '#app/modules/organisation/use-cases/load-municipalities.server.ts';
import { loadReferenceRegions } from '#app/modules/organisation/use-cases/load-reference-regions.server.ts';

let db: TestDatabase;
let api: ReturnType<typeof createApi>;
const logged: string[] = [];

beforeAll(async () => {
  db = await openTestDatabase();
  api = createApi({
    database: db.database,
    today: () => Temporal.PlainDate.from('2026-11-20'),
    origin: 'https://onderdak.example',
    log: createLog(
      new Writable({
        write(chunk, _encoding, done) {
          logged.push(String(chunk));
          done();
        },
      }),
    ),
  });
});

afterAll(() => db.close());

async function get(path: string, init?: RequestInit) {
  const response = await api.request(path, init);
  return { response, body: (await response.json()) as unknown };
}

const problem = z.object({
  type: z.literal('about:blank'),
  status: z.number(),
  title: z.string().min(1),
  detail: z.string().min(1),
  errors: z.array(z.object({ in: z.string(), location: z.object({ name: z.string() }) })).optional(),
});

async function problemAt(path: string, init?: RequestInit) {
  const { response, body } = await get(path, init);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('api-version')).toBe('1.0.0');
  const parsed = problem.parse(body);
  expect(parsed.status).toBe(response.status);
  return { status: parsed.status, at: parsed.errors?.map((error) => `${error.in} ${error.location.name}`) };
}

describe('municipalities', () => {
  test('all 342 of the list', async () => {
    const { response, body } = await get('/gemeenten');
    expect(response.status).toBe(200);
    expect(response.headers.get('api-version')).toBe('1.0.0');
    expect(
      z.object({ gemeenten: z.array(z.object({ code: z.string() })) }).parse(body).gemeenten,
    ).toHaveLength(342);
  });

  test('one by its code', async () => {
    const { body } = await get('/gemeenten/GM0505');
    expect(body).toEqual({
      code: 'GM0505',
      naam: 'Dordrecht',
      veiligheidsregio: 'VR18',
      indelingsjaar: 2023,
      geldigVan: null,
      geldigTot: null,
      opvolgers: [],
    });
  });

  test('one that ended, by its code alone', async () => {
    expect((await get('/gemeenten/GM1651')).body).toEqual({
      code: 'GM1651',
      naam: 'Eemsmond',
      veiligheidsregio: null,
      indelingsjaar: 2018,
      geldigVan: '1992-01-01',
      geldigTot: '2019-01-01',
      opvolgers: ['GM1966'],
    });
  });

  test('a merger to come, once its list is loaded: on the day itself the list changes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onderdak-list-'));
    const path = join(folder, 'lijst.json');
    const list = (successor: string) => ({
      source: 'Wet van de test',
      licence: 'geen',
      municipalities: [
        { code: 'GM0277', name: 'Rozendaal', from: null, until: '2999-01-01', successors: [successor] },
      ],
    });
    const load = async (successor: string) => {
      await writeFile(path, JSON.stringify(list(successor)));
      return db.database.asOwner((tx) => loadMunicipalityList(tx, path));
    };
    await expect(load('GM1651')).rejects.toThrow('GM1651 does not exist on that day');
    expect(await load('GM0275')).toBe(1);
    expect((await get('/gemeenten/GM0277')).body).toMatchObject({
      veiligheidsregio: 'VR07',
      geldigTot: '2999-01-01',
      opvolgers: ['GM0275'],
    });
    await db.database.asOwner(loadReferenceRegions);
    expect((await get('/gemeenten/GM0277')).body).toMatchObject({ geldigTot: '2999-01-01' });
    const listed = (day: string) =>
      db.database.asOwner(async (tx) => {
        await sql`select set_config('app.today', ${day}, true)`.execute(tx);
        return (await findMunicipalities(tx)).length;
      });
    expect([await listed('2998-12-31'), await listed('2999-01-01')]).toEqual([342, 341]);
    await rm(folder, { recursive: true });
  });

  test('a code that nobody has is not found, one that is no code is wrong', async () => {
    expect(await problemAt('/gemeenten/GM9999')).toEqual({ status: 404, at: undefined });
    expect(await problemAt('/gemeenten/0505')).toEqual({ status: 400, at: ['path code'] });
  });
});

describe('regions', () => {
  test('one with its centre and sources', async () => {
    const { body } = await get('/regios/drechtsteden');
    expect(body).toEqual({
      regio: 'drechtsteden',
      naam: 'Drechtsteden & Alblasserwaard',
      centrumgemeente: { code: 'GM0505', naam: 'Dordrecht' },
      bronnen: ['Preventiescan april 2022'],
    });
  });

  const codes = z.object({ opDatum: z.string(), gemeenten: z.array(z.looseObject({ code: z.string() })) });

  const membersOn = async (day: string) =>
    codes.parse((await get(`/regios/drechtsteden/gemeenten?opDatum=${day}`)).body).gemeenten.length;

  test('members of today, with what each source says', async () => {
    const { body } = await get('/regios/drechtsteden/gemeenten');
    const { opDatum, gemeenten } = codes.parse(body);
    expect(opDatum).toBe('2026-11-20');
    expect(gemeenten).toHaveLength(9);
    expect(gemeenten[0]).toMatchObject({
      code: 'GM0482',
      naam: 'Alblasserdam',
      lidmaatschappen: [{ bron: 'Preventiescan april 2022', vanaf: '2022-04-01', tot: null }],
    });
  });

  test('the first day counts, the day before does not', async () => {
    expect(await membersOn('2022-04-01')).toBe(9);
    expect(await membersOn('2022-03-31')).toBe(0);
  });

  test('what cannot be asked is told by name', async () => {
    const path = '/regios/assen/gemeenten';
    expect(await problemAt(`${path}?opDatum=31-12-2026`)).toEqual({ status: 400, at: ['query opDatum'] });
    expect(await problemAt(`${path}?opdatum=2026-12-31`)).toEqual({ status: 400, at: ['query opdatum'] });
    expect(await problemAt(`${path}?bron=Krant`)).toEqual({ status: 400, at: ['query bron'] });
    expect(await problemAt('/regios/nergens/gemeenten')).toEqual({ status: 404, at: undefined });
  });
});

describe('the interface as a whole', () => {
  test('an unknown address and another method are problems too', async () => {
    expect(await problemAt('/nergens')).toEqual({ status: 404, at: undefined });
    expect(await problemAt('/gemeenten', { method: 'DELETE' })).toEqual({ status: 405, at: undefined });
  });

  test('what a program has already is not sent again', async () => {
    const { response } = await get('/gemeenten/GM0505');
    const etag = response.headers.get('etag') ?? '';
    const again = await api.request('/gemeenten/GM0505', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('a broken database is an apology without its inside, and logged', async () => {
    const broken = createApi({
      origin: 'https://onderdak.example',
      today: () => Temporal.PlainDate.from('2026-11-20'),
      log: createLog(new Writable({ write: (chunk, _, done) => (logged.push(String(chunk)), done()) })),
      database: { ...db.database, readAsUser: () => Promise.reject(new Error('secret inside')) },
    });
    const response = await broken.request('/gemeenten');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(logged.join('')).toContain('api-failed');
  });
});

/** The rules of NLGov REST API Design Rules 2.2.1 that a description can break, checked by hand. */
describe('the description', () => {
  const operation = z.object({
    operationId: z.string(),
    parameters: z.array(z.object({ in: z.string(), name: z.string() })).optional(),
    responses: z.record(
      z.string(),
      z.object({
        headers: z.record(z.string(), z.unknown()).optional(),
        content: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  });
  const description = z.object({
    openapi: z.string(),
    info: z.object({
      version: z.string(),
      contact: z.object({ name: z.string(), email: z.string(), url: z.string() }),
    }),
    servers: z.array(z.object({ url: z.string() })),
    tags: z.array(z.object({ name: z.string() })),
    paths: z.record(z.string(), z.record(z.string(), operation)),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  });
  let described: z.infer<typeof description>;
  let operations: { path: string; method: string; operation: z.infer<typeof operation> }[];

  beforeAll(async () => {
    const { response, body } = await get('/openapi.json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    described = description.parse(body);
    operations = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]) => ({ path, method, operation: each })),
    );
  });

  test('is OpenAPI 3.1 with a semantic version and a complete contact', () => {
    expect(described.openapi).toMatch(/^3\.1\.\d+$/);
    expect(described.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(described.servers.map(({ url }) => url)).toEqual(['https://onderdak.example/api/v1']);
  });

  test('has the addresses that answer, in kebab-case without a trailing slash', () => {
    const paths = Object.keys(described.paths);
    expect(paths).toEqual([
      '/gemeenten',
      '/gemeenten/{code}',
      '/regios',
      '/regios/{regio}',
      '/regios/{regio}/gemeenten',
    ]);
    for (const path of paths) expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z][A-Za-z0-9]*\}))+$/);
  });

  test('names every parameter of an address, and query keys in lowerCamelCase', () => {
    for (const { path, operation: each } of operations) {
      const named = (each.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map(({ name }) => name);
      expect(named.toSorted()).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)).toSorted(),
      );
      for (const { name } of (each.parameters ?? []).filter((parameter) => parameter.in === 'query'))
        expect(name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/);
    }
  });

  test('has one id per operation', () => {
    const ids = operations.map(({ operation: each }) => each.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives every answer a version header', () => {
    for (const { operation: each } of operations)
      for (const response of Object.values(each.responses))
        expect(Object.keys(response.headers ?? {})).toContain('API-Version');
  });

  test('describes errors as problem details with status, title and detail', () => {
    for (const { operation: each } of operations) {
      const errors = Object.entries(each.responses).filter(([status]) => /^[45]/.test(status));
      expect(errors.map(([status]) => status)).toContain('500');
      for (const [, response] of errors)
        expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
    }
    const required = z
      .object({ required: z.array(z.string()) })
      .parse(described.components.schemas['Probleem']);
    expect(required.required).toEqual(expect.arrayContaining(['status', 'title', 'detail']));
  });

  test('can answer 400 wherever something can be asked', () => {
    for (const { operation: each } of operations)
      if ((each.parameters ?? []).length > 0) expect(Object.keys(each.responses)).toContain('400');
  });

  test('gives days the format date', async () => {
    const { body } = await get('/openapi.json');
    const text = JSON.stringify(body);
    expect(text).toContain('"opDatum":{"type":"string","format":"date"');
    expect(text).not.toContain('date-time');
    expect(text).not.toMatch(/bsn/i);
  });
});

test('a database that is away is told as such, and not as a fault of the asker', async () => {
  const away = openDatabase('postgresql://nobody@127.0.0.1:1/none');
  const app = createApi({
    database: away,
    today: () => Temporal.PlainDate.from('2026-11-20'),
    origin: 'https://onderdak.example',
    log: createLog(new Writable({ write: (_chunk, _encoding, done) => done() })),
  });
  const response = await app.request('/regios');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('60');
  expect(problem.parse(await response.json()).title).toBe('Even niet bereikbaar');
  await away.close();
});
