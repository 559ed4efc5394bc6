import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryForm, type FormLimits } from './form-limits.ts';
import { readForm } from './read-form.ts';

const urlencoded = 'application/x-www-form-urlencoded';
const limits: FormLimits = { maxBytes: 1000, maxFields: 3, maxFieldBytes: 100, maxFiles: 1 };

/** A body that comes in pieces of `size` bytes; tells how many bytes of it were asked for. */
function sent(body: string | Uint8Array, contentType: string, size = 16) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const taken = { bytes: 0, isCancelled: false };
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const piece = bytes.slice(taken.bytes, taken.bytes + size);
        if (piece.length === 0) return controller.close();
        taken.bytes += piece.length;
        controller.enqueue(piece);
      },
      cancel() {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { request: { headers: new Headers({ 'content-type': contentType }), body: stream }, taken };
}

async function entriesOf(form: FormData | number) {
  expect(form).toBeInstanceOf(FormData);
  const entries = form instanceof FormData ? [...form] : [];
  return Promise.all(
    entries.map(async ([name, value]) =>
      typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
    ),
  );
}

describe('fields of a form', () => {
  it('reads names and values as a browser writes them', async () => {
    const { request } = sent('naam=Zo%C3%AB+de+Vries&leeg=&naam=%26', urlencoded);
    expect(await entriesOf(await readForm(request, limits))).toEqual([
      ['naam', 'Zoë de Vries'],
      ['leeg', ''],
      ['naam', '&'],
    ]);
  });

  it('stops reading at one field too many', async () => {
    const { request, taken } = sent('a&'.repeat(1_000_000), urlencoded, 100);
    expect(await readForm(request, limits)).toBe(413);
    expect(taken).toEqual({ bytes: 100, isCancelled: true });
  });

  it('takes exactly as many fields as it may, and one of exactly its length', async () => {
    expect(await entriesOf(await readForm(sent('a=1&b=2&c=3', urlencoded).request, limits))).toHaveLength(3);
    expect(await readForm(sent('a=1&b=2&c=3&d', urlencoded).request, limits)).toBe(413);
    const whole = sent(`a=${'x'.repeat(98)}&b=1`, urlencoded);
    expect(await entriesOf(await readForm(whole.request, limits))).toHaveLength(2);
    expect(await readForm(sent(`a=${'x'.repeat(99)}&b=1`, urlencoded).request, limits)).toBe(413);
    expect(await readForm(sent(`b=1&a=${'x'.repeat(99)}`, urlencoded).request, limits)).toBe(413);
  });

  it('stops at the size of the whole', async () => {
    const roomy = { ...limits, maxFieldBytes: 5000 };
    const { request, taken } = sent(`a=${'x'.repeat(4000)}`, urlencoded, 100);
    expect(await readForm(request, roomy)).toBe(413);
    expect(taken.bytes).toBe(1100);
  });

  it('is an empty form without a body, and wrong in another shape', async () => {
    expect(await entriesOf(await readForm({ headers: new Headers(), body: null }, limits))).toEqual([]);
    expect(await readForm(sent('{}', 'application/json').request, limits)).toBe(400);
  });
});

describe('a form that comes slowly', () => {
  /** A piece of `size` bytes each `milliseconds`, as many as are asked for. */
  function dripping(size: number, milliseconds: number, pieces: number) {
    const seen = { isCancelled: false };
    let sentPieces = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        if (seen.isCancelled) return;
        sentPieces += 1;
        controller.enqueue(new Uint8Array(size).fill(0x61));
        if (sentPieces === pieces) controller.close();
      },
      cancel() {
        seen.isCancelled = true;
      },
    });
    return { request: { headers: new Headers({ 'content-type': urlencoded }), body }, seen };
  }
  const roomy = { ...limits, maxFieldBytes: 1000 };

  it('is ended, whether it drips or stands still', async () => {
    const pace = { seconds: 0.1, bytesPerSecond: 1000 };
    for (const slow of [dripping(1, 10, 900), dripping(1, 60_000, 1)]) {
      const started = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each has its own time
      expect(await readForm(slow.request, roomy, pace)).toBe(408);
      expect(performance.now() - started).toBeLessThan(1000);
      expect(slow.seen.isCancelled).toBe(true);
    }
  });

  it('is read when it keeps its pace, however long it takes', async () => {
    const slow = dripping(90, 30, 10);
    expect(await readForm(slow.request, roomy, { seconds: 0.1, bytesPerSecond: 1000 })).toBeInstanceOf(
      FormData,
    );
  });
});

const multipart = 'multipart/form-data; boundary=GRENS';
const field = (name: string, value: string) =>
  `--GRENS\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, fileName: string, content: string) =>
  `--GRENS\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
const end = '--GRENS--\r\n';

describe('parts of a form with a file', () => {
  it('reads fields and the file, in pieces of any size', async () => {
    const body =
      field('naam', 'Zoë\r\n--GREN') + file('bestand', 'één "%22".csv', 'a;b\r\n\r\n1;2\r\n') + end;
    for (let size = 1; size < 60; size += 1) {
      const { request } = sent(body.replace('één "%22"', 'één %22'), multipart, size);
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      expect(await entriesOf(await readForm(request, limits))).toEqual([
        ['naam', 'Zoë\r\n--GREN'],
        ['bestand', 'één ".csv', 'text/csv', 'a;b\r\n\r\n1;2\r\n'],
      ]);
    }
  });

  it('reads what a browser makes of any form', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '-', '\r\n', '"', 'é', '%', '\n', '--', 'x') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 3 }), text, async (fields, content) => {
        const form = new FormData();
        for (const [name, value] of fields) form.append(name, value);
        form.append('bestand', new File([content], 'x.csv', { type: 'text/csv' }));
        const made = new Request('http://127.0.0.1/', { method: 'POST', body: form });
        const bytes = new Uint8Array(await made.clone().arrayBuffer());
        const { request } = sent(bytes, made.headers.get('content-type') ?? '', 7);
        const roomy = { maxBytes: 10_000, maxFields: 5, maxFieldBytes: 1000, maxFiles: 1 };
        const read = await readForm(request, roomy);
        expect(await entriesOf(read)).toEqual(await entriesOf(await made.formData()));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a file that is laid by in pieces as it was sent', async () => {
    const content = Array.from({ length: 300_000 }, (_, at) => `${at};x`).join('\r\n');
    const { request } = sent(file('bestand', 'a.csv', content) + end, multipart, 65_536);
    const form = await readForm(request, { ...ordinaryForm, maxBytes: 5_000_000, maxFiles: 1 });
    expect((await entriesOf(form))[0]?.[3] === content).toBe(true);
  });

  it('stops at a file that may not be there, and at a second one', async () => {
    const one = file('bestand', 'a.csv', 'a') + end;
    expect(await readForm(sent(one, multipart).request, { ...limits, maxFiles: 0 })).toBe(413);
    expect(await readForm(sent(file('x', 'a', 'b') + one, multipart).request, limits)).toBe(413);
  });

  it('stops reading at one part too many, at a long field and at endless headers', async () => {
    const many = sent(field('a', 'b').repeat(100_000) + end, multipart, 100);
    expect(await readForm(many.request, limits)).toBe(413);
    expect(many.taken.bytes).toBeLessThan(400);
    expect(await readForm(sent(field('a', 'x'.repeat(200)) + end, multipart).request, limits)).toBe(413);
    const headers = sent(`--GRENS\r\nX: ${'x'.repeat(90_000)}`, multipart, 1000);
    expect(await readForm(headers.request, { ...ordinaryForm, maxFiles: 1 })).toBe(413);
    expect(headers.taken.bytes).toBeLessThan(7000);
  });

  it.each([
    ['no last line', field('a', 'b'), multipart],
    ['nothing', '', multipart],
    ['a part without a name', '--GRENS\r\nContent-Disposition: form-data\r\n\r\nx\r\n--GRENS--', multipart],
    ['no boundary', field('a', 'b') + end, 'multipart/form-data'],
    ['a boundary without end', field('a', 'b') + end, `multipart/form-data; boundary=${'x'.repeat(71)}`],
    ['something behind the boundary', '--GRENSx\r\n\r\n', multipart],
  ])('is wrong with %s', async (_, body, type) => {
    expect(await readForm(sent(body, type).request, limits)).toBe(400);
  });
});
