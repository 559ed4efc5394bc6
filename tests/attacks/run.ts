import { attacks } from './attacks.ts';

/**
 * Sends every attack once to the server at BASE, one after the other, while a cheap page is asked again and again; prints
 * how long that page took at worst. Only for a server of one's own: COOKIE is the session of who attacks, and WORK_PLACE
 * what its forms send as `werkplek-van`.
 */
const base = process.env['BASE'] ?? 'http://127.0.0.1:3000';
const cookie = process.env['COOKIE'] ?? '';
if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(base).hostname))
  throw new Error('Attack only a server on this computer.');

async function probe(signal: AbortSignal): Promise<number> {
  let worst = 0;
  while (!signal.aborted) {
    const started = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one page after the other is what a visitor does
    await fetch(`${base}/over`).then((response) => response.text());
    worst = Math.max(worst, performance.now() - started);
  }
  return Math.round(worst);
}

const idle = new AbortController();
setTimeout(() => idle.abort(), 2000);
console.log(`cheap page without an attack: at worst ${await probe(idle.signal)} ms`);
for (const { name, path, init, role } of attacks) {
  if (role !== undefined && cookie === '') {
    console.log(`${name}: left out, COOKIE is not given`);
    continue;
  }
  const options = init(process.env['WORK_PLACE'] ?? '');
  const headers = new Headers(options.headers);
  if (cookie !== '') headers.append('cookie', cookie);
  const done = new AbortController();
  const worst = probe(done.signal);
  const started = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- each attack is measured alone
  const status = await fetch(base + path, {
    ...options,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(120_000),
  }).then(
    (response) => String(response.status),
    (error: unknown) => `ended: ${String(error instanceof Error ? (error.cause ?? error) : error)}`,
  );
  done.abort();
  // oxlint-disable-next-line no-await-in-loop -- each attack is measured alone
  const delay = await worst;
  console.log(
    `${name}: ${status} after ${Math.round(performance.now() - started)} ms; cheap page at worst ${delay} ms`,
  );
}
