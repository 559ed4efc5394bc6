import { setTimeout as wait } from 'node:timers/promises';
import { formsIn, problemsIn, sendForm } from './forms.ts';
import { createWebClient, signInAs, type WebClient } from './web-client.ts';

/** A file that one worker keeps, with the family name that it must show: while a correction is under way either of two. */
interface OwnFile {
  readonly id: string;
  names: readonly string[];
  isBusy: boolean;
}

/** What came of the traffic: how many requests were answered, how long each took, and every answer that was not right. */
export interface Traffic {
  readonly requests: number;
  readonly wrong: readonly string[];
  readonly ms: readonly number[];
  readonly done: Readonly<Record<string, number>>;
}

export interface NameTraffic {
  /** Nobody answers now, and that is no fault: the program was stopped. */
  pause(): Promise<void>;
  resume(): void;
  soFar(): Traffic;
  stop(): Promise<Traffic>;
}

/** Someone who is stored, to be searched for. */
export interface Searched {
  readonly id: string;
  readonly name: string;
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const accounts = ['opvang.assen', 'opvang.emmen', 'opvang.haarlem'];
/** A form is asked for and sent: this many acts are some twenty requests and more each second. */
const msBetweenActs = 70;

/** Workers who search people, open files, correct names and register, some twenty requests a second, until it is stopped. */
export async function startNameTraffic(address: string, searched: readonly Searched[]): Promise<NameTraffic> {
  const wrong: string[] = [];
  const ms: number[] = [];
  const done: Record<string, number> = {};
  let isPaused = false;
  const ending = { isAsked: false };
  let no = 0;
  const underWay = new Set<Promise<void>>();

  const workers = await Promise.all(
    accounts.map(async (account) => {
      const client = timed(createWebClient(address, browser), ms);
      await signInAs(client, account);
      const files: OwnFile[] = [];
      for (let at = 0; at < 2; at += 1) files.push(await register(client, familyName((no += 1))));
      return { client, files };
    }),
  );

  async function act(kind: string, work: () => Promise<void>): Promise<void> {
    const wasPaused = isPaused;
    try {
      await work();
      done[kind] = (done[kind] ?? 0) + 1;
    } catch (error) {
      // The connection broke because the program was ended: nothing was answered.
      if (
        isPaused ||
        wasPaused ||
        (error instanceof TypeError && error.message === 'fetch failed' && isPaused)
      )
        return;
      wrong.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function next(): Promise<void> {
    no += 1;
    const worker = workers[no % workers.length];
    if (worker === undefined) return Promise.resolve();
    const file = worker.files.find(({ isBusy }) => !isBusy);
    switch (no % 4) {
      case 0:
        return act('search', () => search(workers[0]?.client, searched[(no * 37) % searched.length]));
      case 1:
        return act('register', async () => void (await register(worker.client, familyName(no))));
      case 2:
        return act('open', () => whileBusy(file, (own) => open(worker.client, own)));
      default:
        return act('correct', () => whileBusy(file, (own) => correct(worker.client, own, familyName(no))));
    }
  }

  async function go(): Promise<void> {
    while (!ending.isAsked) {
      await wait(msBetweenActs);
      if (isPaused) continue;
      const acting = next();
      underWay.add(acting);
      void acting.finally(() => underWay.delete(acting));
    }
    await Promise.all(underWay);
    // Nothing that was told to be stored got lost.
    for (const { client, files } of workers)
      for (const file of files) await act('open', () => open(client, file));
  }

  const going = go();
  const soFar = () => ({ requests: ms.length, wrong, ms, done });
  return {
    async pause() {
      isPaused = true;
      await Promise.race([Promise.all(underWay), wait(0)]);
    },
    resume() {
      isPaused = false;
    },
    soFar,
    async stop() {
      ending.isAsked = true;
      await going;
      return soFar();
    },
  };
}

async function register(client: WebClient, name: string): Promise<OwnFile> {
  const page = await (await client.request('/personen/nieuw')).text();
  const form = formsIn(page).find(({ fields }) => fields.has('achternaam'));
  const hidden = [...(form?.fields ?? [])].filter(([, value]) => value !== null && value !== '');
  const response = await client.post('/personen/nieuw', {
    ...(Object.fromEntries(hidden) as Record<string, string>),
    voornamen: 'Proef',
    achternaam: name,
    'geboortedatum-dag': '3',
    'geboortedatum-maand': '2',
    'geboortedatum-jaar': '1981',
    herkomst: 'GM0106',
    // A file that looks like another one is made all the same.
    bevestigd: 'ja',
  });
  const id = /[0-9a-f-]{36}/u.exec(response.headers.get('location') ?? '')?.[0];
  if (response.status !== 303 || id === undefined)
    throw new Error(`status ${response.status} ${problemsIn(await response.text())}`);
  return { id, names: [name], isBusy: false };
}

async function open(client: WebClient, file: OwnFile): Promise<void> {
  const response = await client.request(`/personen/${file.id}`);
  const page = await response.text();
  const shown = file.names.filter((name) => page.includes(name));
  if (response.status !== 200 || shown.length === 0)
    throw new Error(`status ${response.status}, not the name that was stored`);
  if (/niet te lezen|niet worden gelezen/u.test(page)) throw new Error('a value that cannot be read');
}

async function correct(client: WebClient, file: OwnFile, name: string): Promise<void> {
  const before = file.names;
  // Until the answer is there nobody knows which of them is stored.
  file.names = [...before, name];
  const response = await sendForm(client, `/personen/${file.id}/verbeteren`, {
    achternaam: name,
    reden: 'Paspoort gezien',
  });
  const page = await response.text();
  if (response.status !== 303) throw new Error(`status ${response.status} ${problemsIn(page)}`);
  file.names = [name];
}

async function search(client: WebClient | undefined, person: Searched | undefined): Promise<void> {
  if (client === undefined || person === undefined) return;
  const response = await sendForm(client, '/personen', { naam: person.name });
  const page = await response.text();
  if (response.status !== 200 || !page.includes(person.id))
    throw new Error(`status ${response.status}, not found`);
}

async function whileBusy(file: OwnFile | undefined, work: (own: OwnFile) => Promise<void>): Promise<void> {
  if (file === undefined) return;
  file.isBusy = true;
  try {
    await work(file);
  } finally {
    file.isBusy = false;
  }
}

function timed(client: WebClient, ms: number[]): WebClient {
  const request: WebClient['request'] = async (path, init) => {
    const begun = performance.now();
    const response = await client.request(path, init);
    ms.push(performance.now() - begun);
    return response;
  };
  return {
    request,
    async post(path, fields) {
      const begun = performance.now();
      const response = await client.post(path, fields);
      ms.push(performance.now() - begun);
      return response;
    },
  };
}

/** A name of letters alone, another one for each number. */
function familyName(no: number): string {
  const letters = String(no).replaceAll(/\d/gu, (digit) => 'abdefgklmn'[Number(digit)] ?? '');
  return `Proefnaam${letters}`;
}
