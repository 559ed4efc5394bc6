import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { signInAt, startProgram, type Program } from '../outage/program.ts';

const path = '/preventiescan/inlezen';

let program: Program;

beforeAll(async () => {
  program = await startProgram();
}, 240_000);
afterAll(async () => {
  await program?.close();
});

/** Sends a form of 40 MB a few bytes a second, until it is answered. */
async function drip(account: string): Promise<{ readonly socket: Socket; readonly status: Promise<string> }> {
  const cookie = await signInAt(program.address, account);
  const { hostname, port, host } = new URL(program.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  socket.write(
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${program.address}`,
      `Cookie: ${cookie}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Content-Length: 40000000',
      '\r\n--x\r\n',
    ].join('\r\n'),
  );
  const dripping = setInterval(() => socket.write('a'), 200);
  socket.once('close', () => clearInterval(dripping));
  const status = new Promise<string>((resolve) => {
    socket.once('data', (head: Buffer) => resolve(head.toString('latin1').split(' ', 2)[1] ?? ''));
    socket.once('close', () => resolve('no answer'));
  });
  return { socket, status };
}

async function upload(account: string) {
  const cookie = await signInAt(program.address, account);
  const page = await (await fetch(program.address + path, { headers: { cookie } })).text();
  const field = new RegExp(`name="${workPlaceField}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? '';
  const form = new FormData();
  form.append(workPlaceField, field);
  form.append('ronde', '2031');
  form.append('doen', 'controleren');
  form.append('bestand', new File(['gemeente_nr;vraag;antwoord;kolom;waarde\n1;x;y;z;q'], 'a.csv'));
  const started = performance.now();
  const response = await fetch(program.address + path, {
    method: 'POST',
    body: form,
    headers: { cookie, origin: program.address },
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text(), ms: performance.now() - started };
}

it('serves the upload of a fourth account while three let theirs drip, and ends those', async () => {
  const three = await Promise.all(
    ['drechtsteden', 'emmen', 'assen'].map((region) => drip(`beleid-regio.${region}`)),
  );
  const fourth = await upload('beleid-regio.haarlem');
  expect(fourth.status).toBe(400);
  expect(fourth.text).toContain('vraag');
  // The three are still dripping: they were not waited for.
  expect(three.map(({ socket }) => socket.readableEnded)).toEqual([false, false, false]);
  expect(fourth.ms).toBeLessThan(8000);
  expect(await Promise.all(three.map(({ status }) => status))).toEqual(['408', '408', '408']);
  // And one of them is served when it sends like anyone.
  expect(await upload('beleid-regio.drechtsteden')).toMatchObject({ status: 400 });
  for (const { socket } of three) socket.destroy();
}, 60_000);
