import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { programEnvironment, type Program } from '#tests/support/program.ts';
import { choicesIn, problemsIn, sendForm } from './forms.ts';
import { createWebClient, signInAs, type WebClient } from './web-client.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const plan = '/plannen/2020';
const grant = 'welkom-in-de-buurt';

/**
 * Does by forms what people do, so that pages are there that the invented data alone do not have: a report and a
 * waiting place, a merged file, a frozen plan, an open grant with an application, a made report, an invitation.
 * Gives the addresses of what no link leads to.
 */
export async function useProgram(program: Pick<Program, 'address' | 'folder'>): Promise<readonly string[]> {
  const as = async (account: string) => {
    const client = createWebClient(program.address, browser);
    await signInAs(client, account);
    return client;
  };
  const worker = await as('opvang.assen');
  const policy = await as('beleid-regio.emmen');
  await freezePlan(policy);
  return [
    ...(await helpPeople(worker)),
    await mergeFiles(worker),
    ...(await runGrant(policy, createWebClient(program.address, browser))),
    ...(await makeReport(await as('beleid-regio.drechtsteden'))),
    await invite(program, 'nieuw@test.example'),
    // Somebody who works elsewhere is asked.
    await invite(program, 'opvang.haarlem@demo.onderdak.example'),
  ];
}

async function helpPeople(worker: WebClient): Promise<readonly string[]> {
  const personId = await registerPerson(worker, 'Ilse', 'Proefneming');
  const about = `persoon=${personId}`;
  const intake = await sent(sendForm(worker, `/aanmeldingen/nieuw?${about}`, { afspraken: 'Proef' }));
  const entry = await sent(
    sendForm(worker, `/wachtlijst/nieuw?${about}`, { reden: 'Proef', soort: 'night-shelter' }),
  );
  return [
    intake,
    `${intake}/toegankelijkheid`,
    entry,
    `/aanmeldingen/nieuw?${about}`,
    `/wachtlijst/nieuw?${about}`,
    `/plek-zoeken?${about}`,
    `/vannacht/A02/aankomst?${about}`,
    `/privacy/wie-keek?${about}`,
    `/privacy/wie-keek/bestand?${about}`,
  ];
}

/** Two files of one person become one; the page to undo that. */
async function mergeFiles(worker: WebClient): Promise<string> {
  const kept = await registerPerson(worker, 'Bram', 'Dubbelman');
  const leaving = await registerPerson(worker, 'Anneke', 'Tweeling');
  const merge = `/personen/${kept}/samenvoegen?met=${leaving}`;
  await sent(sendForm(worker, merge, { reden: 'Dezelfde persoon, proef' }));
  const file = await (await worker.request(`/personen/${kept}`)).text();
  return found(file, /\/personen\/[0-9a-f-]{36}\/samenvoegingen\/[0-9a-f-]{36}/u);
}

async function registerPerson(worker: WebClient, givenNames: string, familyName: string): Promise<string> {
  const file = await sent(
    sendForm(worker, '/personen/nieuw', {
      voornamen: givenNames,
      achternaam: familyName,
      'geboortedatum-dag': '3',
      'geboortedatum-maand': '2',
      'geboortedatum-jaar': '1981',
      herkomst: 'GM0106',
    }),
  );
  return found(file, /[0-9a-f-]{36}/u);
}

async function freezePlan(policy: WebClient): Promise<void> {
  await sent(sendForm(policy, `${plan}/geschiedenis`, { versienaam: 'Proefversie' }));
}

async function runGrant(policy: WebClient, visitor: WebClient): Promise<readonly string[]> {
  const call = `${plan}/subsidies/${grant}`;
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
  const [assessor = ''] = choicesIn(await (await policy.request(call)).text(), 'beoordelaars');
  await sent(
    sendForm(policy, call, {
      'criterium-1-naam': 'Bereik',
      'criterium-1-gewicht': '1',
      beoordelaars: assessor,
      van: today.toString(),
      tot: today.add({ days: 7 }).toString(),
    }),
  );
  const open = `/subsidie/emmen/${grant}`;
  const applied = await sendForm(visitor, open, {
    initiatief: 'Buurttafel (verzonnen)',
    plan: 'Samen eten, elke week.',
    bedrag: '5.000,00',
    naam: 'Verzonnen Aanvrager',
    email: 'aanvrager@test.example',
  });
  if (!applied.ok) throw new Error(`The application was not taken: status ${applied.status}.`);
  const list = await (await policy.request(call)).text();
  return [
    call,
    open,
    found(list, /\/plannen\/2020\/subsidies\/welkom-in-de-buurt\/aanvragen\/[0-9a-f-]{36}/u),
  ];
}

/** Asks for the scan's report and waits until it is there. */
async function makeReport(policy: WebClient): Promise<readonly string[]> {
  const task = await sent(sendForm(policy, '/preventiescan/2022/meenemen', {}));
  for (let tries = 0; tries < 120; tries += 1) {
    const page = await (await policy.request(task)).text();
    if (page.includes(`${task}/bestand`)) return [task, `${task}/bestand`];
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
  }
  throw new Error('The report was not made within a minute.');
}

/** An invitation as the operator makes it; the address that the mail would hold. */
async function invite({ folder }: Pick<Program, 'folder'>, email: string): Promise<string> {
  const command = ['user', 'invite', '--email', email, '--name', 'Nieuw (verzonnen)'];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'server', 'cli.ts'), ...command, '--role', 'regional-policy', '--region', 'assen'],
    { cwd: projectRoot, env: programEnvironment(folder) },
  );
  return found(stdout, /\/uitnodiging\/\S+/u);
}

/** Where a form leads when what it asked was done, without the message of success. */
async function sent(sending: Promise<Response>): Promise<string> {
  const response = await sending;
  const text = await response.text();
  if (response.status !== 303)
    throw new Error(`${response.url} answered ${response.status}: ${problemsIn(text)}`);
  return response.headers.get('location')?.split('?')[0] ?? '';
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[0];
  if (match === undefined) throw new Error(`Nothing like ${pattern.source} was there.`);
  return match;
}
