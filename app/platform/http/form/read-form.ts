import type { FormLimits } from './form-limits.ts';
import type { FormReader, FormRefusal } from './form-reader.ts';
import { multipartReader } from './multipart-reader.ts';
import { urlencodedReader } from './urlencoded-reader.ts';

/** How fast a form must come, so that who lets one drip in keeps nobody else from theirs. */
export interface FormPace {
  /** What every form may take, however little has come. */
  readonly seconds: number;
  /** On average after that. */
  readonly bytesPerSecond: number;
}

/** A form of 500 kB has 20 seconds; one of 52 MB has what Node gives a whole request, five minutes. */
const ordinaryPace: FormPace = { seconds: 10, bytesPerSecond: 50_000 };

/**
 * Reads a form as it arrives and stops at the first limit it goes over: what comes after is not taken in.
 * @returns the form, or the status to answer with
 */
export async function readForm(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  limits: FormLimits,
  pace: FormPace = ordinaryPace,
): Promise<FormData | FormRefusal> {
  const reader = readerFor(headers.get('content-type') ?? '', limits);
  if (reader === null) return body === null ? new FormData() : 400;
  if (body === null) return reader.end();
  const started = performance.now();
  const arriving = body.getReader();
  let bytes = 0;
  for (;;) {
    const until = started + (pace.seconds + bytes / pace.bytesPerSecond) * 1000;
    // oxlint-disable-next-line no-await-in-loop -- a body comes chunk by chunk
    const next = await inTime(arriving.read(), until - performance.now());
    if (next !== null && next.done) return reader.end();
    const refusal = next === null ? 408 : take(next.value);
    if (refusal === null) continue;
    // Lets go of the rest of the body; how that ends changes nothing.
    arriving.cancel().catch(() => undefined);
    return refusal;
  }

  function take(chunk: Uint8Array): FormRefusal | null {
    bytes += chunk.length;
    return bytes > limits.maxBytes ? 413 : (reader?.push(chunk) ?? null);
  }
}

/** What `work` gives within the time; null when that is over. */
async function inTime<Value>(work: Promise<Value>, milliseconds: number): Promise<Value | null> {
  const over = Promise.withResolvers<null>();
  const timer = setTimeout(() => over.resolve(null), Math.max(0, milliseconds));
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function readerFor(contentType: string, limits: FormLimits): FormReader | null {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  if (type.toLowerCase() === 'application/x-www-form-urlencoded') return urlencodedReader(limits);
  if (type.toLowerCase() !== 'multipart/form-data') return null;
  const boundary = parameters
    .find((part) => part.toLowerCase().startsWith('boundary='))
    ?.slice('boundary='.length)
    .replaceAll('"', '');
  const isSound = boundary !== undefined && boundary !== '' && boundary.length <= 70;
  return isSound ? multipartReader(boundary, limits) : null;
}
