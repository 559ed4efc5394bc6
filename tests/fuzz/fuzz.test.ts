import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInAt, startProgram, type Program } from '../outage/program.ts';
import { hostileRequest, type HostileRequest } from './hostile-request.ts';
import { mapPages, type PageMap } from './map-of-pages.ts';
import { randomFrom } from './random.ts';

/** How many requests; `ONDERDAK_FUZZ=100000 npx vitest run tests/fuzz` for a long run. */
const count = Number(process.env['ONDERDAK_FUZZ'] ?? 400);
const seed = Number(process.env['ONDERDAK_FUZZ_SEED'] ?? 1);
const atOnce = 8;
/** A request that takes longer hangs. */
const patienceMs = 20_000;

const accounts = [
  null,
  'beleid-regio.drechtsteden',
  'beleid-gemeente.drechtsteden',
  'opvang.drechtsteden',
  'beheer.drechtsteden',
  'privacy.drechtsteden',
];

interface Visitor {
  readonly account: string;
  readonly cookie: string;
  readonly pages: PageMap;
}

let program: Program;
const visitors: Visitor[] = [];

beforeAll(async () => {
  program = await startProgram();
  for (const account of accounts) {
    const cookie = account === null ? '' : await signInAt(program.address, account);
    visitors.push({
      account: account ?? 'nobody',
      cookie,
      pages: await mapPages(program.address, cookie, count > 1000 ? 150 : 40),
    });
  }
}, 240_000);
afterAll(() => program?.close());

async function routePaths(): Promise<readonly string[]> {
  // The routes find their folder by what the tool that builds them sets.
  Object.assign(globalThis, { ['__reactRouterAppDirectory']: join(process.cwd(), 'app') });
  const { default: routes }: { default: RouteConfigEntry[] } = await import('#app/routes.ts');
  // Whoever signs out, or ends the roles of the others, sees nothing more.
  return [
    ...routes
      .filter(({ path }) => path !== 'uitloggen')
      .flatMap(({ path }) => (path === undefined ? [] : [path])),
    'api/v1/gemeenten/:code',
    'api/v1/regios/:slug',
  ];
}

async function statusOf({ method, path, body }: HostileRequest, cookie: string): Promise<number | string> {
  try {
    const response = await fetch(program.address + path, {
      method,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        cookie,
        ...(method === 'POST' ? { origin: program.address } : {}),
        ...(typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
    });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : 'failed';
  }
}

/** Pages where what was sent was refused as a whole instead of at a field. */
const unfit = new Set<string>();

/** What the program logged as faults, by kind and place, with how often. */
async function faultsInLog(): Promise<Readonly<Record<string, number>>> {
  const lines = (await readFile(join(program.folder, 'log', 'onderdak.log'), 'utf8'))
    .split('\n')
    .filter(Boolean);
  const faults: Record<string, number> = {};
  for (const line of lines) {
    const { method, level, event, error, code, constraint, message, path, stack } = JSON.parse(
      line,
    ) as Record<string, string>;
    if (process.env['ONDERDAK_FUZZ'] !== undefined && event === 'input-unfit') unfit.add(`${method} ${path}`);
    // A machine that is too busy to connect in time is no fault of the program.
    if (level !== 'error' || message === 'Connection terminated due to connection timeout') continue;
    const place =
      (stack ?? '').split('\n').find((each) => !each.includes('node_modules') && !each.includes('node:')) ??
      '';
    const kind = [
      event,
      error,
      code,
      constraint,
      message,
      place.trim(),
      process.env['ONDERDAK_FUZZ'] ? path : '',
    ].join(' | ');
    faults[kind] = (faults[kind] ?? 0) + 1;
  }
  return faults;
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
      const visitor = random.pick(visitors);
      const request = hostileRequest(random, routes, visitor.pages);
      const status = await statusOf(request, visitor.cookie);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (typeof status === 'string' || (status >= 500 && status !== 503))
        bad.push(`${status} ${visitor.account} ${request.method} ${request.path.slice(0, 300)}`);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - started) / 1000;
  if (process.env['ONDERDAK_FUZZ'] !== undefined)
    process.stdout.write(`${sent} requests in ${seconds.toFixed(0)} s: ${JSON.stringify(statuses)}\n`);
  expect(program.isRunning()).toBe(true);
  const faults = await faultsInLog();
  if (unfit.size > 0) process.stdout.write(`Refused as a whole:\n${[...unfit].join('\n')}\n`);
  expect(faults).toEqual({});
  expect(bad).toEqual([]);
  expect(statuses[200]).toBeGreaterThan(count / 20);
}, 3_600_000);
