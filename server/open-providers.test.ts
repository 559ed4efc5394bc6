import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProviders } from './open-providers.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-providers-'));
  await writeFile(join(folder, 'geheim'), 'een geheim\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const right = {
  id: 'gemeente',
  label: 'Gemeente Voorbeeld',
  issuer: 'https://login.voorbeeld.example',
  clientId: 'onderdak',
  clientSecretVariable: 'GEHEIM',
  emailDomains: ['Voorbeeld.example'],
};
const env = { GEHEIM: 'uit de omgeving' };

async function open(content: unknown) {
  const path = join(folder, 'openid.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return openProviders({ ONDERDAK_OPENID: path }, env);
}

it('is nobody without a file', () => {
  expect(openProviders({}, env)).toEqual([]);
});

it('has a secret from elsewhere, and trusts no second factor and no group that is not named', async () => {
  const { clientSecretVariable: _, ...rest } = right;
  const other = {
    ...rest,
    id: 'ander',
    issuer: 'https://ander.example',
    clientSecretFile: join(folder, 'geheim'),
  };
  const [first, second] = await open({ providers: [right, other] });
  expect(first).toMatchObject({
    clientSecret: 'uit de omgeving',
    emailDomains: ['voorbeeld.example'],
    secondFactor: { amr: [], acr: [] },
    roles: [],
  });
  expect(second?.clientSecret).toBe('een geheim');
});

const desk = { group: 'loket', region: 'assen', role: 'desk-worker' };

it.each<[string, unknown, string]>([
  ['is no JSON', '{', 'het bestand is geen JSON'],
  ['has no provider', { providers: [] }, 'providers: noem minstens één aanbieder'],
  [
    'has a secret in it',
    { providers: [{ ...right, clientSecret: 'x' }] },
    'providers[0]: onbekend: clientSecret',
  ],
  [
    'has no secret',
    { providers: [{ ...right, clientSecretVariable: undefined }] },
    'providers[0]: noem "clientSecretFile"',
  ],
  [
    'names an empty variable',
    { providers: [{ ...right, clientSecretVariable: 'LEEG' }] },
    'LEEG ontbreekt of is leeg',
  ],
  [
    'has an issuer in the open',
    { providers: [{ ...right, issuer: 'http://login.voorbeeld.example' }] },
    'providers[0].issuer: een adres',
  ],
  [
    'allows every address',
    { providers: [{ ...right, emailDomains: [] }] },
    'providers[0].emailDomains: noem',
  ],
  ['has two of one name', { providers: [right, { ...right, issuer: 'https://b.example' }] }, 'dezelfde "id"'],
  ['has one twice', { providers: [right, { ...right, id: 'b' }] }, 'dezelfde "issuer"'],
  [
    'maps to a role of two',
    { providers: [{ ...right, roles: [{ ...desk, role: 'region-admin' }] }] },
    'providers[0].roles[0].role: deze rol geven twee mensen',
  ],
  [
    'maps to no role',
    { providers: [{ ...right, roles: [{ ...desk, role: 'baas' }] }] },
    'roles[0].role: geen rol',
  ],
  [
    'leaves a place out',
    { providers: [{ ...right, roles: [{ ...desk, role: 'case-worker' }] }] },
    'providers[0].roles[0]: bij deze rol hoort "organisation"',
  ],
])('a file that %s is refused, with its place', async (_, content, expected) => {
  await expect(open(content)).rejects.toThrow(expected);
  await expect(open(content)).rejects.toThrow('ONDERDAK_OPENID');
});
