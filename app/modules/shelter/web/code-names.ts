import type { CodeListEntry } from '../domain/code-list.ts';

/** Dutch names by code; archived codes too, for old records. */
export function namesOf(entries: readonly CodeListEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ code, nl }) => [code, nl]));
}

export interface CodeOption {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen now: archived codes are left out. */
export function optionsOf(entries: readonly CodeListEntry[]): readonly CodeOption[] {
  return entries.filter(({ isArchived }) => !isArchived).map(({ code, nl }) => ({ value: code, label: nl }));
}
