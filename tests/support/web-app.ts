import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { createServer } from 'vite';
import { attention, auditWords, destinations, mailKinds, personRecordNames } from '#app/modules.server.ts';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import type { Services } from '#app/platform/http/services.ts';
import { openIdentity, type Account, type Identity } from '#app/platform/identity/identity.server.ts';
import type { SecondFactorKind } from '#app/platform/identity/shown-factor.ts';
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

/** What a test sets otherwise than the program does. */
interface WebAppOptions {
  /** The clock by which shared devices lock. */
  readonly now?: () => Temporal.Instant;
  /** Messages are written, and sent by who opens a queue. */
  readonly mailIsOn?: boolean;
}

/** `today` is its clock: another one for what happens on a chosen day. */
export async function openWebApp(
  today = theDutchDay,
  { now = () => Temporal.Now.instant(), mailIsOn = false }: WebAppOptions = {},
): Promise<WebApp> {
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
    mailIsOn,
    mailKinds,
    isDemo: false,
    isBehindProxy: false,
    origin,
    today,
  });
  return {
    db,
    identity,
    visit: () => new Browser(app, identity),
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
  readonly #identity: Identity;
  readonly #cookies = new Map<string, string>();

  constructor(app: Hono, identity: Identity) {
    this.#app = app;
    this.#identity = identity;
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
    return this.#ask(address, formPost(fields, headers));
  }

  /**
   * Signs in as who has an app and showed its code, so that work places open. `factor` null leaves that out, as for who
   * signs in for the first time.
   */
  async signIn(email: string, password: string, factor: SecondFactorKind | null = 'totp'): Promise<Page> {
    this.#cookies.clear();
    if (factor === null)
      return this.send(await this.get('/inloggen'), 'Inloggen', { email, wachtwoord: password });
    const fields = new URLSearchParams({ naar: '/', email, wachtwoord: password });
    // Marked before the first page is asked for.
    const { response, next } = await this.#askOnce('/inloggen', formPost(fields));
    const account = await this.account();
    if (account !== null) await this.#identity.showSecondFactor(account.sessionId, factor);
    return this.#follow('/inloggen', response, next, 0);
  }

  /** Who is signed in here, as the server knows it. */
  account(): Promise<Account | null> {
    return this.#identity.accountOf(new Headers({ cookie: this.cookies }));
  }

  /** As the browser sends them. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What comes back itself, without going where it leads. */
  async request(address: string, init: RequestInit = { method: 'GET' }): Promise<Response> {
    const { response } = await this.#askOnce(address, init);
    return response;
  }

  async #ask(address: string, init: RequestInit, hops = 0): Promise<Page> {
    const { response, next } = await this.#askOnce(address, init);
    return this.#follow(address, response, next, hops);
  }

  async #askOnce(address: string, init: RequestInit) {
    const headers = new Headers(init.headers);
    headers.set('Cookie', this.cookies);
    const response = await this.#app.request(new Request(new URL(address, origin), { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=', 2) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return { response, next: response.headers.get('location') };
  }

  async #follow(address: string, response: Response, next: string | null, hops: number): Promise<Page> {
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

/** A form as a browser sends it. */
export function formPost(
  fields: URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  const body = fields.toString();
  return {
    method: 'POST',
    body,
    headers: {
      'Content-Type': formType,
      'Content-Length': String(Buffer.byteLength(body)),
      Origin: origin,
      ...headers,
    },
  };
}
