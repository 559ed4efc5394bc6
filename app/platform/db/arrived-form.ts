/**
 * The form that a request brought. Every transaction that writes for it records that it was done, and none does anything
 * when another request did it before.
 */
export interface ArrivedForm {
  /** SHA-256 of the form's number and everything that was filled in. */
  readonly digest: Buffer;
  readonly requestId: string;
  /** Something of it was stored. */
  isDone: boolean;
  /** It had been done before: nothing was done now. */
  isRepeated: boolean;
}

/** Ends a transaction before it did anything: the form had been done before. */
export class DoneBefore extends Error {
  constructor() {
    super('this form was done before');
    this.name = doneBeforeName;
  }
}

const doneBeforeName = 'DoneBefore';

/** By name: the built pages and the program around them each have a class of their own. */
export function isDoneBefore(error: unknown): boolean {
  return error instanceof Error && error.name === doneBeforeName;
}
