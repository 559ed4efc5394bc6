/** The word that goes with a number: `nacht` with one, `nachten` with any other, also with none. */
export function plural(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/** `1 nacht`, `2 nachten`, `0 nachten`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${plural(count, one, several)}`;
}
