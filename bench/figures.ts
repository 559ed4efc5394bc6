/** One measured figure. A ratio says how many times its limit, taken in the same run, something costs. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What design.md asks for, such as `<= 2`; null where nothing was promised. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number } | null;
}

export function isMet({ value, target }: Figure): boolean {
  if (target === null) return true;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** The figures as aligned text, one a line. */
export function toText(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map((figure) => figure.name.length));
  return figures
    .map((figure) => {
      const { target } = figure;
      const goal =
        target === null
          ? ''
          : 'atMost' in target
            ? `target ≤ ${target.atMost}`
            : `target ≥ ${target.atLeast}`;
      return `${figure.name.padEnd(width)}  ${format(figure.value).padStart(10)} ${figure.unit.padEnd(6)} ${goal}${isMet(figure) ? '' : '  NOT MET'}`;
    })
    .join('\n');
}

function format(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 2 : 0 });
}

/** The median of an odd number of measurements, in milliseconds; the first run warms up and does not count. */
export async function medianMs(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
