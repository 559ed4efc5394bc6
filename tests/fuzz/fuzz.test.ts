import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProgram, type Program } from '../outage/program.ts';
import { useProgram } from '../program/use-program.ts';
import { hostileRequest, type HostileRequest } from './hostile-request.ts';
import { faultsIn } from './faults-in-log.ts';
import { randomFrom, type Random } from './random.ts';
import { FuzzVisitor, type VisitorKind } from './visitor.ts';

/** How many requests; `ONDERDAK_FUZZ=100000 npx vitest run tests/fuzz/fuzz.test.ts` for a long run. */
const count = Number(process.env['ONDERDAK_FUZZ'] ?? 400);
const seed = Number(process.env['ONDERDAK_FUZZ_SEED'] ?? 1);
const isLong = count > 1000;
const atOnce = 8;
/** A request that takes longer hangs. */
const patienceMs = 20_000;

/** What would end the session of the one who sends it, or the roles of the others. */
const endsOthers = (path: string) => /^\/uitloggen|\/rollen\//u.test(path);
/** Where a session chooses its place: left to one that nothing else counts on. */
const isWorkPlace = (path: string) => /^\/(?:andere-)?werkplek\b/u.test(path);

const roles: readonly VisitorKind[] = [
  null,
  'beleid-regio.drechtsteden',
  'beleid-gemeente.drechtsteden',
  'opvang.drechtsteden',
  'beheer.drechtsteden',
  'privacy.drechtsteden',
  // Where `useProgram` leaves what the invented data alone do not have.
  ...(isLong ? ['opvang.assen', 'beleid-regio.emmen'] : []),
].map((account) => ({ account, leaves: (path: string) => endsOthers(path) || isWorkPlace(path) }));
const chooser: VisitorKind = { account: 'beleid-regio.emmen', leaves: (path) => !isWorkPlace(path) };

let program: Program;
const visitors: FuzzVisitor[] = [];
let chooserVisitor: FuzzVisitor;

beforeAll(async () => {
  program = await startProgram();
  const from = isLong ? await useProgram(program) : [];
  for (const kind of roles)
    visitors.push(await FuzzVisitor.arriving(program.address, kind, { most: isLong ? 150 : 40, from }));
  chooserVisitor = await FuzzVisitor.arriving(program.address, chooser, { most: 1, from: ['/werkplek'] });
}, 400_000);
afterAll(() => program?.close());

async function routePaths(): Promise<readonly string[]> {
  // The routes find their folder by what the tool that builds them sets.
  Object.assign(globalThis, { ['__reactRouterAppDirectory']: join(process.cwd(), 'app') });
  const { default: routes }: { default: RouteConfigEntry[] } = await import('#app/routes.ts');
  return [
    ...routes.flatMap(({ path }) => (path === undefined || endsOthers(`/${path}`) ? [] : [path])),
    'api/v1/gemeenten/:code',
    'api/v1/regios/:slug',
    'api/v1/regios/:slug/gemeenten',
  ];
}

interface Answer {
  /** What came, or why nothing did; null when the visitor did not wait for it. */
  readonly status: number | string | null;
  readonly location: string;
}

async function answerTo(
  { method, path, body, headers }: HostileRequest,
  cookie: string,
  patience: number | null,
): Promise<Answer> {
  try {
    const response = await fetch(program.address + path, {
      method,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience ?? patienceMs),
      headers: {
        cookie,
        ...(method === 'POST' ? { origin: program.address } : {}),
        ...(typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
    });
    await response.arrayBuffer();
    return { status: response.status, location: response.headers.get('location') ?? '' };
  } catch (error) {
    if (patience !== null) return { status: null, location: '' };
    return { status: method === 'POST' && isCutOff(error) ? 'cut off' : String(error), location: '' };
  }
}

/** Whether the connection ended while a form was still being sent, as it does on one that goes too far. */
function isCutOff(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET';
}

it(`answers ${count} odd requests without one fault of its own`, async () => {
  const random = randomFrom(seed);
  const routes = await routePaths();
  const bad: string[] = [];
  const statuses: Record<string, number> = {};
  let sent = 0;
  const work = async () => {
    while (sent < count && bad.length < 200) {
      sent += 1;
      const visitor = random.chance(0.01) ? chooserVisitor : random.pick(visitors);
      const request = requestOf(random, visitor, routes);
      const patience = random.chance(0.01) ? random.below(60) : null;
      const { status, location } = await answerTo(request, oddCookie(random, visitor.cookie), patience);
      const kind = `${request.form === undefined ? request.method : 'form'} ${status ?? 'broken off'}`;
      statuses[kind] = (statuses[kind] ?? 0) + 1;
      const isAnswer = status === null || status === 'cut off' || Number(status) < 500 || status === 503;
      if (!isAnswer) bad.push(`${status} ${visitor.name} ${request.method} ${request.path.slice(0, 300)}`);
      await visitor.learnFrom(request, status, location);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - started) / 1000;
  expect(program.isRunning()).toBe(true);
  const log = await readFile(join(program.folder, 'log', 'onderdak.log'), 'utf8');
  const { faults, unfit, tooLarge } = faultsIn(log);
  if (process.env['ONDERDAK_FUZZ'] !== undefined) {
    const byCount = Object.entries(statuses).toSorted(([one], [other]) => one.localeCompare(other));
    process.stdout.write(`${sent} requests, seed ${seed}, ${seconds.toFixed(0)} s:\n`);
    process.stdout.write(byCount.map(([kind, times]) => `${String(times).padStart(8)}  ${kind}\n`).join(''));
    if (unfit.length > 0) process.stdout.write(`Refused as a whole:\n${unfit.join('\n')}\n`);
  }
  expect(faults).toEqual({});
  expect(bad).toEqual([]);
  expect(statuses['form cut off'] ?? 0).toBeLessThanOrEqual(tooLarge - (statuses['form 413'] ?? 0));
  expect(statuses['GET 200']).toBeGreaterThan(count / 20);
  // Past what holds forms, and past what checks fields: something was done.
  expect(statuses['form 303']).toBeGreaterThan(count / 40);
}, 7_200_000);

function requestOf(random: Random, visitor: FuzzVisitor, routes: readonly string[]): HostileRequest {
  for (;;) {
    const request = hostileRequest(random, routes, visitor.pages);
    if (request.method !== 'POST' || request.form !== undefined || !visitor.leaves(request.path))
      return request;
  }
}

/** Now and then a session that is none, or something else in a cookie. */
function oddCookie(random: Random, cookie: string): string {
  if (random.chance(0.98)) return cookie;
  return random.pick([
    cookie.replace(/.$/u, 'x'),
    cookie.slice(0, -9),
    `${cookie}; ${cookie}`,
    'onderdak.session_token=%E0%A4%A',
    `onderdak-nacht-tot=99; ${cookie}`,
    `; =; ${cookie};;`,
  ]);
}
