import type { FormLimits } from './form-limits.ts';
import type { FormReader, FormRefusal } from './form-reader.ts';

const ampersand = 0x26;

/** Reads `name=value&…`: counts fields and their length while they arrive, and decodes only what was within limits. */
export function urlencodedReader(limits: FormLimits): FormReader {
  const chunks: Uint8Array[] = [];
  let fields = 1;
  let fieldBytes = 0;
  return {
    push(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(ampersand); at !== -1; at = chunk.indexOf(ampersand, from)) {
        const refusal = refuse(fields, fieldBytes + at - from);
        if (refusal !== null) return refusal;
        fields += 1;
        fieldBytes = 0;
        from = at + 1;
      }
      fieldBytes += chunk.length - from;
      chunks.push(chunk);
      return refuse(fields, fieldBytes);
    },
    end() {
      const form = new FormData();
      for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
        form.append(name, value);
      return form;
    },
  };

  function refuse(count: number, length: number): FormRefusal | null {
    return count > limits.maxFields || length > limits.maxFieldBytes ? 413 : null;
  }
}
