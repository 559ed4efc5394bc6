/** One thing wrong with a plan file. */
export interface PlanFileFault {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** JSON path, such as `$.measures[2].lines[0].rate`; `$` for the file as a whole. */
  readonly path: string;
  /** A Dutch sentence. */
  readonly reason: string;
}

/** Thrown when a plan file cannot be used; holds every fault that was found, not just the first. */
export class PlanFileError extends Error {
  readonly faults: readonly PlanFileFault[];

  constructor(faults: readonly PlanFileFault[]) {
    const lines = faults.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`);
    super(`Het plan kan niet worden gebruikt.\n${lines.join('\n')}`);
    this.name = 'PlanFileError';
    this.faults = faults;
  }
}

/** Writes a path as JSON path: `['measures', 2, 'id']` is `$.measures[2].id`. */
export function toJsonPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `$${steps.join('')}`;
}
