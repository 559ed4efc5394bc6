import type { FormLimits } from './form-limits.ts';
import type { FormReader, FormRefusal } from './form-reader.ts';
import { readPartHeaders, type PartHeaders } from './part-headers.ts';

/** The headers of one part; browsers need some two hundred bytes. */
const mostHeaderBytes = 4096;

const lineEnd = Buffer.from('\r\n');
const headersEnd = Buffer.from('\r\n\r\n');

interface OpenPart {
  readonly headers: PartHeaders;
  /** What came since the last piece. */
  chunks: Uint8Array<ArrayBuffer>[];
  chunkBytes: number;
  /** What of a file was laid by already. */
  readonly pieces: Blob[];
  bytes: number;
}

/** A file is laid by in pieces of this size while it arrives: copying all of it at its end would hold up others. */
const pieceBytes = 1024 * 1024;

/**
 * Reads `multipart/form-data` (RFC 7578) as it arrives, so that a large file never holds up others: each chunk is
 * looked at once, and nothing goes on after a limit.
 */
export function multipartReader(boundary: string, limits: FormLimits): FormReader {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const form = new FormData();
  // The first delimiter may stand at the very start, without a line before it.
  let pending: Buffer = lineEnd;
  let state: 'preamble' | 'delimiter' | 'headers' | 'content' | 'done' = 'preamble';
  let part: OpenPart | null = null;
  let [fields, files] = [0, 0];

  return {
    push(chunk) {
      let data: Buffer = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
      pending = Buffer.alloc(0);
      while (state !== 'done') {
        const step = take(data);
        if (typeof step === 'number') return step;
        data = step.rest;
        if (step.isWaiting) {
          pending = data;
          return null;
        }
      }
      return null;
    },
    end: () => (state === 'done' ? form : 400),
  };

  /** One step forward in `data`; waits when what it holds is not whole yet. */
  function take(data: Buffer): { readonly rest: Buffer; readonly isWaiting: boolean } | FormRefusal {
    if (state === 'preamble' || state === 'content') return takeContent(data);
    if (state === 'delimiter') {
      if (data.length < 2) return { rest: data, isWaiting: true };
      const isLast = data.subarray(0, 2).toString('latin1') === '--';
      if (!isLast && !data.subarray(0, 2).equals(lineEnd)) return 400;
      state = isLast ? 'done' : 'headers';
      return { rest: data.subarray(2), isWaiting: false };
    }
    const end = data.indexOf(headersEnd);
    if (end === -1 ? data.length > mostHeaderBytes : end > mostHeaderBytes) return 413;
    if (end === -1) return { rest: data, isWaiting: true };
    const refusal = openPart(data.subarray(0, end).toString('utf8'));
    if (refusal !== null) return refusal;
    state = 'content';
    return { rest: data.subarray(end + headersEnd.length), isWaiting: false };
  }

  function takeContent(data: Buffer): { readonly rest: Buffer; readonly isWaiting: boolean } | FormRefusal {
    const end = data.indexOf(delimiter);
    // Without one, the last bytes may be the beginning of a delimiter.
    const until = end === -1 ? Math.max(0, data.length - delimiter.length + 1) : end;
    const refusal = addContent(data.subarray(0, until));
    if (refusal !== null) return refusal;
    if (end === -1) return { rest: data.subarray(until), isWaiting: true };
    closePart();
    state = 'delimiter';
    return { rest: data.subarray(end + delimiter.length), isWaiting: false };
  }

  function openPart(text: string): FormRefusal | null {
    const headers = readPartHeaders(text);
    if (headers === null) return 400;
    if (headers.file === null) fields += 1;
    else files += 1;
    if (files > limits.maxFiles || fields + files > limits.maxFields) return 413;
    part = { headers, chunks: [], chunkBytes: 0, pieces: [], bytes: text.length };
    return null;
  }

  function addContent(content: Buffer): FormRefusal | null {
    if (part === null || content.length === 0) return null;
    part.bytes += content.length;
    if (part.headers.file === null && part.bytes > limits.maxFieldBytes) return 413;
    part.chunks.push(content as Buffer<ArrayBuffer>);
    part.chunkBytes += content.length;
    if (part.headers.file !== null && part.chunkBytes >= pieceBytes) layBy(part);
    return null;
  }

  function layBy(file: OpenPart): void {
    file.pieces.push(new Blob(file.chunks));
    file.chunks = [];
    file.chunkBytes = 0;
  }

  function closePart(): void {
    if (part === null) return;
    const { headers, chunks, pieces } = part;
    if (headers.file === null) form.append(headers.name, Buffer.concat(chunks).toString('utf8'));
    else {
      layBy(part);
      const { name, type } = headers.file;
      form.append(headers.name, new File(pieces, name, { type }));
    }
    part = null;
  }
}
