/** Why a form is not read any further: it goes over a limit (413), comes too slowly (408), or is not in the shape it says (400). */
export type FormRefusal = 400 | 408 | 413;

/** Takes a form in as its bytes arrive. */
export interface FormReader {
  /** Null as long as the form may go on. */
  push(chunk: Uint8Array): FormRefusal | null;
  end(): FormData | FormRefusal;
}
