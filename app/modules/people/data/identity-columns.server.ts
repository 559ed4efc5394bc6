import {
  encryptField,
  readField,
  unreadable,
  type FieldPlace,
  type KeyRing,
  type RoomSize,
} from '#app/platform/crypto/index.server.ts';
import { birthDateText, readBirthDate } from '#app/kernel/birth-date.ts';
import type { Identity } from '../domain/identity.ts';

/** The columns of `person_identity` that hold an encrypted value. */
export const identityColumns = [
  'working_name',
  'given_names',
  'initials',
  'prefix',
  'family_name',
  'birth_date',
  'bsn',
  'phone',
  'email',
] as const;
type IdentityColumn = (typeof identityColumns)[number];

/** What values of a column take once padded: nearly all fit, so that sizes tell nothing. */
const rooms: Readonly<Record<IdentityColumn, RoomSize>> = {
  working_name: 128,
  given_names: 128,
  initials: 32,
  prefix: 32,
  family_name: 128,
  birth_date: 32,
  bsn: 32,
  phone: 32,
  email: 128,
};

/** Null in rows that were imported, or written before values were padded. */
export type StoredIdentity = Readonly<Record<IdentityColumn, Buffer | null>>;
export type SealedIdentity = Readonly<Record<IdentityColumn, Buffer>>;

/** Whose values these are: every value is bound to its person and cannot be read in another's row. */
export interface Owner {
  readonly regionId: string;
  readonly personId: string;
}

function placeOf({ regionId, personId }: Owner, column: string): FieldPlace {
  return { regionId, table: 'person_identity', column, rowId: personId };
}

/** One text for a column of `person_identity`. What is not known is stored as an empty text: encrypted it looks alike. */
export function sealText(
  keys: KeyRing,
  owner: Owner,
  column: string,
  text: string | null,
  room: RoomSize = 128,
): Buffer {
  return encryptField(keys, placeOf(owner, column), text ?? '', room);
}

/** `unreadable` when the key is gone or the value was put in another place. */
export function openText(
  keys: KeyRing,
  owner: Owner,
  column: string,
  sealed: Buffer | null,
): string | null | typeof unreadable {
  const text = sealed === null ? '' : readField(keys, placeOf(owner, column), sealed);
  return text === '' ? null : text;
}

export function sealIdentity(keys: KeyRing, owner: Owner, identity: Identity): SealedIdentity {
  const { name, contact } = identity;
  const seal = (column: IdentityColumn, text: string | null | undefined) =>
    sealText(keys, owner, column, text ?? null, rooms[column]);
  return {
    working_name: seal('working_name', identity.workingName),
    given_names: seal('given_names', name?.givenNames),
    initials: seal('initials', name?.initials),
    prefix: seal('prefix', name?.prefix),
    family_name: seal('family_name', name?.familyName),
    birth_date: seal('birth_date', identity.birthDate === null ? null : birthDateText(identity.birthDate)),
    bsn: seal('bsn', identity.bsn),
    phone: seal('phone', contact.phone),
    email: seal('email', contact.email),
  };
}

/** Values whose key is gone, or that were put in another place, are null; `isPartlyUnreadable` then says so. */
export function openIdentity(keys: KeyRing, owner: Owner, sealed: StoredIdentity): Identity {
  let isPartlyUnreadable = false;
  const open = (column: IdentityColumn): string | null => {
    const text = openText(keys, owner, column, sealed[column]);
    if (text !== unreadable) return text;
    isPartlyUnreadable = true;
    return null;
  };
  const familyName = open('family_name');
  const birthDate = open('birth_date');
  const identity = {
    workingName: open('working_name'),
    name:
      familyName === null
        ? null
        : { givenNames: open('given_names'), initials: open('initials'), prefix: open('prefix'), familyName },
    birthDate: birthDate === null ? null : readBirthDate(birthDate),
    bsn: open('bsn'),
    contact: { phone: open('phone'), email: open('email') },
  };
  return isPartlyUnreadable ? { ...identity, isPartlyUnreadable } : identity;
}
