/** One thing wrong with a file of the register. */
export interface FileFault {
  /** Name without folders. */
  readonly file: string;
  /** JSON path, such as `$.premises[2].capacity[0].from`; `$` for the file as a whole. */
  readonly path: string;
  /** Dutch, ready to show. */
  readonly reason: string;
}

/** Thrown when a file cannot be used; holds every fault that was found, not just the first. */
export class RegisterFileError extends Error {
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    const lines = faults.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`);
    super(`Het bestand kan niet worden gebruikt.\n${lines.join('\n')}`);
    this.name = 'RegisterFileError';
    this.faults = faults;
  }
}

/** Writes a path as JSON path: `['premises', 2, 'ref']` is `$.premises[2].ref`. */
export function toJsonPath(path: readonly PropertyKey[]): string {
  return `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')}`;
}
