/** The first byte of an answer: the process has begun its work. */
export const begun = 1;

/** What a process apart sends back, after that byte. */
export type ApartAnswer<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: string };
