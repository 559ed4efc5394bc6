import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { createServer } from 'vite';
import { attention, auditWords, destinations, personRecordNames } from '#app/modules.server.ts';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import type { Services } from '#app/platform/http/services.ts';
import { openIdentity, type Identity } from '#app/platform/identity/identity.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openTestDatabase, testKeys, testSealer, testSecret, type TestDatabase } from './database.ts';

const origin = 'http://127.0.0.1:3999';
const formType = 'application/x-www-form-urlencoded';

/** The whole application on a database of its own, from its sources: a `Request` in, a `Response` out. */
export interface WebApp {
  readonly db: TestDatabase;
  readonly identity: Identity;
  /** A browser without cookies. */
  visit(): Browser;
  close(): Promise<void>;
}

/** `today` is its clock, another one for what happens on a chosen day; `now` that by which shared devices lock. */
export async function openWebApp(today = theDutchDay, now = () => Temporal.Now.instant()): Promise<WebApp> {
  const db = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-web-app-'));
  const identity = await openIdentity({ url: db.url, origin, secret: testSecret, sealer: testSealer, now });
  const vite = await createServer({
    server: { middlewareMode: true, ws: false, hmr: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
  const { createApp } = (await vite.ssrLoadModule('./server/app.ts')) as {
    createApp: (services: Services) => Hono;
  };
  const noTasks = () => Promise.reject(new Error('Tasks are not part of this test.'));
  const app = createApp({
    database: db.database,
    identity,
    tasks: { ask: noTasks, close: noTasks } as unknown as Services['tasks'],
    keys: testKeys,
    anchors: openAnchors(join(folder, 'anchors'), testSealer),
    destinations,
    auditWords,
    attention,
    personRecordNames,
    log: createLog(new Writable({ write: (_chunk, _encoding, done) => done() })),
    isDemo: false,
    isBehindProxy: false,
    origin,
    today,
  });
  return {
    db,
    identity,
    visit: () => new Browser(app),
    async close() {
      await vite.close();
      await identity.close();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const theDutchDay = (): Temporal.PlainDate => Temporal.Now.plainDateISO('Europe/Amsterdam');

/** What came back, after redirects. */
export interface Page {
  readonly status: number;
  /** Path and query of the page that was shown in the end. */
  readonly address: string;
  readonly document: Document;
  readonly text: string;
}

/** A browser without script: it keeps cookies, follows links and sends the forms that stand on a page. */
export class Browser {
  readonly #app: Hono;
  readonly #cookies = new Map<string, string>();

  constructor(app: Hono) {
    this.#app = app;
  }

  get(address: string): Promise<Page> {
    return this.#ask(address, { method: 'GET' });
  }

  /** Sends the form that holds `button` (its text), with what it held on the page and `changes`. */
  async send(page: Page, button: string, changes: Readonly<Record<string, string>> = {}): Promise<Page> {
    const pressed = [...page.document.querySelectorAll('button')].find(
      (each) => each.textContent?.trim() === button && each.closest('form[method="post"]') !== null,
    );
    const form = pressed?.closest('form');
    if (pressed === undefined || !form)
      throw new Error(`No button ‘${button}’ on ${page.address}: ${page.text}`);
    const fields = new URLSearchParams();
    for (const field of form.querySelectorAll('input, textarea')) {
      const name = field.getAttribute('name');
      if (name !== null) fields.append(name, field.getAttribute('value') ?? '');
    }
    for (const select of form.querySelectorAll('select'))
      fields.append(
        select.getAttribute('name') ?? '',
        select.querySelector('option[selected]')?.getAttribute('value') ?? '',
      );
    const name = pressed.getAttribute('name');
    if (name) fields.append(name, pressed.getAttribute('value') ?? '');
    for (const [key, value] of Object.entries(changes)) fields.set(key, value);
    return this.post(form.getAttribute('action') ?? page.address, fields);
  }

  /** `headers` are added to those of a browser, such as what a script accepts. */
  post(
    address: string,
    fields: URLSearchParams,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const body = fields.toString();
    return this.#ask(address, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': formType,
        'Content-Length': String(Buffer.byteLength(body)),
        Origin: origin,
        ...headers,
      },
    });
  }

  async signIn(email: string, password: string): Promise<Page> {
    this.#cookies.clear();
    return this.send(await this.get('/inloggen'), 'Inloggen', { email, wachtwoord: password });
  }

  async #ask(address: string, init: RequestInit, hops = 0): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#app.request(new Request(new URL(address, origin), { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=', 2) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next !== null && hops < 5) return this.#ask(next, { method: 'GET' }, hops + 1);
    const { document } = parseHTML(await response.text());
    const text = document.querySelector('main')?.textContent ?? '';
    return {
      status: response.status,
      address,
      document,
      text: text.replaceAll(/\s+/gu, ' ').trim(),
    };
  }
}
