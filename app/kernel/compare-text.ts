/**
 * Orders texts by their code units: the same on every machine and in every version of the language data. For orders that
 * decide something; what people read in a list is sorted by the rules of the language.
 */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
