import type { FormLimits } from './form-limits.ts';
import type { FormReader, FormRefusal } from './form-reader.ts';
import { multipartReader } from './multipart-reader.ts';
import { urlencodedReader } from './urlencoded-reader.ts';

/**
 * Reads a form as it arrives and stops at the first limit it goes over: what comes after is not taken in.
 * @returns the form, or the status to answer with
 */
export async function readForm(
  { headers, body }: Pick<Request, 'headers' | 'body'>,
  limits: FormLimits,
): Promise<FormData | FormRefusal> {
  const reader = readerFor(headers.get('content-type') ?? '', limits);
  if (reader === null) return body === null ? new FormData() : 400;
  if (body === null) return reader.end();
  let bytes = 0;
  // Leaving the loop lets go of the rest of the body.
  for await (const chunk of body) {
    bytes += chunk.length;
    const refusal = bytes > limits.maxBytes ? 413 : reader.push(chunk);
    if (refusal !== null) return refusal;
  }
  return reader.end();
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
