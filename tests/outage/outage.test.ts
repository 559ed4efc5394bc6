import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPrivatePostgres, type PrivatePostgres } from '#app/platform/private-postgres/index.server.ts';
import { stopServer } from '#app/platform/private-postgres/stop.server.ts';
import { post, signInAt, startProgram, type Program } from './program.ts';

let program: Program;
let postgres: PrivatePostgres;
let cookie: string;

beforeAll(async () => {
  program = await startProgram();
  postgres = await openPrivatePostgres({ directory: program.postgres, profile: 'test' });
  cookie = await signInAt(program.address, 'beleid-regio.drechtsteden');
}, 120_000);
afterAll(async () => {
  await postgres?.close();
  await program?.close();
});

const pages = ['/', '/preventiescan', '/plannen', '/taken', '/gezond', '/api/v1/regios'];

async function statusOf(path: string): Promise<number> {
  const response = await fetch(program.address + path, { headers: { cookie }, redirect: 'manual' });
  await response.arrayBuffer();
  return response.status;
}

async function signInStatus(): Promise<number> {
  const response = await post(program.address, '/inloggen', {
    proefaccount: 'beleid-regio.emmen@demo.onderdak.example',
  });
  await response.arrayBuffer();
  return response.status;
}

/** Asks for pages, and signs in, as fast as they come while `work` goes on; gives how often each status was answered. */
async function statusesDuring(work: () => Promise<void>): Promise<Readonly<Record<number, number>>> {
  const counts: Record<number, number> = {};
  const over = new AbortController();
  const visitors = Array.from({ length: 8 }, async (_, visitor) => {
    for (let turn = visitor; !over.signal.aborted; turn += 1) {
      const path = pages[turn % pages.length] ?? '/';
      const status = turn % 9 === 0 ? await signInStatus() : await statusOf(path);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  });
  try {
    await work();
  } finally {
    over.abort();
  }
  await Promise.all(visitors);
  return counts;
}

async function asSuperuser(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(postgres.superuserUrl);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function makesReport(): Promise<boolean> {
  const form = await fetch(`${program.address}/preventiescan/2022/meenemen`, { headers: { cookie } });
  const place =
    new RegExp(`name="${workPlaceField}" value="([^"]*)"`, 'u').exec(await form.text())?.[1] ?? '';
  const fields = { [workPlaceField]: place };
  const asked = await post(program.address, '/preventiescan/2022/meenemen', fields, cookie);
  const task = asked.headers.get('location') ?? '';
  for (let tries = 0; tries < 100; tries += 1) {
    const page = await fetch(program.address + task, { headers: { cookie } });
    if ((await page.text()).includes(`${task}/bestand`)) return true;
    await wait(300);
  }
  return false;
}

it('serves and works on after every connection was ended, again and again', async () => {
  const statuses = await statusesDuring(() =>
    asSuperuser(async (client) => {
      for (let round = 0; round < 40; round += 1) {
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'onderdak'`,
        );
        await wait(50);
      }
    }),
  );
  expect(program.isRunning()).toBe(true);
  expect(Object.keys(statuses).filter((status) => !['200', '303', '503'].includes(status))).toEqual([]);
  expect(statuses[200]).toBeGreaterThan(0);
  expect(statuses[503]).toBeGreaterThan(0);
  expect(await statusOf('/preventiescan')).toBe(200);
  expect(await signInStatus()).toBe(303);
  expect(await makesReport()).toBe(true);
}, 90_000);

it('serves again after the database was stopped and started', async () => {
  const statuses = await statusesDuring(async () => {
    await wait(200);
    await stopServer(postgres.dataDirectory, () => undefined);
    await wait(1500);
    await postgres.close();
    postgres = await openPrivatePostgres({ directory: program.postgres, profile: 'test' });
    await wait(500);
  });
  expect(program.isRunning()).toBe(true);
  expect(Object.keys(statuses).filter((status) => !['200', '303', '503'].includes(status))).toEqual([]);
  expect(statuses[503]).toBeGreaterThan(0);
  expect(await statusOf('/preventiescan')).toBe(200);
  expect(await signInStatus()).toBe(303);
  expect(await makesReport()).toBe(true);
}, 90_000);
