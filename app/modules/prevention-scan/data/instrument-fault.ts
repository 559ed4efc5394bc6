/** One thing wrong with an instrument's files. */
export interface InstrumentFault {
  /** Relative to the instrument's directory. */
  readonly file: string;
  /** JSON path, such as `$.questions[2].items[0].role`; `$` for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** Thrown when an instrument cannot be used; holds every fault that was found, not just the first. */
export class InstrumentFilesError extends Error {
  readonly directory: string;
  readonly faults: readonly InstrumentFault[];

  constructor(directory: string, faults: readonly InstrumentFault[]) {
    const lines = faults.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`);
    super(`The instrument in ${directory} cannot be used.\n${lines.join('\n')}`);
    this.name = 'InstrumentFilesError';
    this.directory = directory;
    this.faults = faults;
  }
}

export type Path = readonly PropertyKey[];

/** Writes a path as JSON path: `['items', 2, 'role']` is `$.items[2].role`. */
export function toJsonPath(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `$${steps.join('')}`;
}
