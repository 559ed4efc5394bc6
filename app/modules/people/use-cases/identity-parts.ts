import { birthDateText } from '#app/kernel/birth-date.ts';
import type { Identity } from '../domain/identity.ts';
import { identityParts, type IdentityPart } from '../domain/merge.ts';

const emptyIdentity: Identity = {
  workingName: null,
  name: null,
  birthDate: null,
  bsn: null,
  contact: { phone: null, email: null },
};

/** Which parts of an identity are known. */
export function filledParts(identity: Identity): ReadonlySet<IdentityPart> {
  return new Set(identityParts.filter((part) => valueOf(identity, part) !== null));
}

/** `identity` with these parts taken from `other`. */
export function fillParts(identity: Identity, other: Identity, parts: readonly IdentityPart[]): Identity {
  return parts.reduce((result, part) => withPart(result, other, part), identity);
}

/** `identity` without those of the parts that still are as in `other`: what was corrected since stays. */
export function clearParts(identity: Identity, other: Identity, parts: readonly IdentityPart[]): Identity {
  return parts
    .filter((part) => valueOf(identity, part) === valueOf(other, part))
    .reduce((result, part) => withPart(result, emptyIdentity, part), identity);
}

/** A part as one text to compare. */
function valueOf(identity: Identity, part: IdentityPart): string | null {
  switch (part) {
    case 'name':
      return identity.name === null ? null : JSON.stringify(identity.name);
    case 'birthDate':
      return identity.birthDate === null ? null : birthDateText(identity.birthDate);
    case 'phone':
    case 'email':
      return identity.contact[part];
    case 'workingName':
    case 'bsn':
      return identity[part];
    default:
      return part satisfies never;
  }
}

function withPart(identity: Identity, other: Identity, part: IdentityPart): Identity {
  switch (part) {
    case 'phone':
    case 'email':
      return { ...identity, contact: { ...identity.contact, [part]: other.contact[part] } };
    case 'name':
    case 'birthDate':
    case 'workingName':
    case 'bsn':
      return { ...identity, [part]: other[part] };
    default:
      return part satisfies never;
  }
}
