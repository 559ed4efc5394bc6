import { isolated } from '#app/words/isolate.ts';
import type { Identity, NameParts } from '../domain/identity.ts';

/** How a person is called in a list: as little of the name as is enough to know who is meant. */
export interface PersonLabel {
  readonly text: string;
  /** `number`: the scope may not see a name, there is none, or it cannot be read. */
  readonly kind: 'name' | 'working-name' | 'number';
  readonly personRef: string | null;
}

/** `Jan Pieter van der Berg`, the working name, or null when nothing is known. */
export function fullName({ name, workingName }: Pick<Identity, 'name' | 'workingName'>): string | null {
  if (name === null) return workingName === null ? null : isolated(workingName);
  return joined(name.givenNames ?? dotted(name.initials), name);
}

/** `J.P. van der Berg`, the working name in quotation marks, or the number of the file. */
export function personLabel(identity: Identity | null, personRef: string | null): PersonLabel {
  if (identity?.name)
    return { text: joined(initialsOf(identity.name), identity.name), kind: 'name', personRef };
  if (identity?.workingName)
    return { text: `‘${isolated(identity.workingName)}’`, kind: 'working-name', personRef };
  const file = personRef === null ? 'dossier zonder nummer' : `dossier ${personRef}`;
  return {
    text: identity?.isPartlyUnreadable ? `Naam niet leesbaar (${file})` : `D${file.slice(1)}`,
    kind: 'number',
    personRef,
  };
}

function initialsOf({ initials, givenNames }: NameParts): string | null {
  if (initials !== null) return dotted(initials);
  // A script without capitals has no initials: there the given names stay whole.
  if (givenNames !== null && !/[\p{Lu}\p{Ll}]/u.test(givenNames)) return givenNames;
  const letters = (givenNames ?? '').split(/[\s-]+/u).map((word) => Array.from(word)[0] ?? '');
  return dotted(letters.join(''));
}

function dotted(initials: string | null): string | null {
  if (initials?.includes('.')) return initials;
  return initials === null || initials === ''
    ? null
    : Array.from(initials, (letter) => `${letter}.`).join('');
}

function joined(first: string | null, { prefix, familyName }: NameParts): string {
  return isolated([first, prefix, familyName].filter((part) => part !== null).join(' '));
}
