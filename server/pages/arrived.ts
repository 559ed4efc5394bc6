import type { RouterContextProvider } from 'react-router';

/** A form that came in, and for whom it is answered. */
export interface Arrived {
  readonly request: Request;
  readonly context: RouterContextProvider;
  readonly form: FormData;
}
