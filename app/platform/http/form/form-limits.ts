/** What a form may weigh before anything reads it. Sizes are in bytes as they are sent. */
export interface FormLimits {
  /** The whole form. */
  readonly maxBytes: number;
  /** Text fields and files together. */
  readonly maxFields: number;
  /** One text field, with its name. */
  readonly maxFieldBytes: number;
  readonly maxFiles: number;
}

const kilobyte = 1024;

/** What every form may weigh. The largest one, a measure with all its texts, stays under a quarter of this. */
export const ordinaryForm: FormLimits = {
  maxBytes: 256 * kilobyte,
  maxFields: 400,
  maxFieldBytes: 128 * kilobyte,
  maxFiles: 0,
};

/** Who is not signed in sends no more than this to any page. */
export const visitorFormBytes: number = 64 * kilobyte;

/**
 * A page whose form weighs more, or takes a file, says so: `export const handle: FormHandle = { form: { … } }`.
 * What it does not name stays as in an ordinary form.
 */
export interface FormHandle {
  readonly form: Partial<FormLimits>;
}

/** The limits that a page's `handle` declares. */
export function limitsOf(handle: unknown): FormLimits {
  const isDeclared = typeof handle === 'object' && handle !== null && 'form' in handle;
  return isDeclared ? { ...ordinaryForm, ...(handle as FormHandle).form } : ordinaryForm;
}
