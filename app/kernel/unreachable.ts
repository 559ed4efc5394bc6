/** Ends a switch that names every case; the types see to it that this is never reached. */
export function unreachable(value: never): never {
  throw new Error(`Nobody foresaw ${JSON.stringify(value)}.`);
}
