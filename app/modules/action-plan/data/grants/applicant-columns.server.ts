import {
  decryptField,
  encryptField,
  readField,
  unreadable,
  type KeyRing,
} from '#app/platform/crypto/index.server.ts';

/** Who applied and how to reach them. */
export interface Applicant {
  readonly name: string;
  readonly organisation: string | null;
  readonly email: string;
  readonly phone: string | null;
}

/** An applicant as the columns of `grant_applicant` hold one. */
export type SealedApplicant = Readonly<Record<keyof Applicant, Buffer>>;

/** Null where nothing was filled in, before absent values were sealed too. */
type StoredApplicant = Readonly<Record<keyof Applicant, Buffer | null>>;

/** Whose values these are: every value is bound to its application and cannot be read in another's row. */
export interface ApplicantOwner {
  readonly regionId: string;
  readonly applicationId: string;
}

/** Padded, and what was not filled in as an empty text: a dump tells neither how long values are nor which there are. */
export function sealApplicant(
  keys: KeyRing,
  owner: ApplicantOwner,
  { name, organisation, email, phone }: Applicant,
): SealedApplicant {
  const seal = (column: keyof Applicant, text: string | null) =>
    encryptField(keys, placeOf(owner, column), (text ?? '').trim());
  return {
    name: seal('name', name),
    organisation: seal('organisation', organisation),
    email: seal('email', email),
    phone: seal('phone', phone),
  };
}

/** What a page shows for a value whose key is gone, or that was put in another place. */
const unreadableText = 'niet leesbaar';

/** The applicant to show; a value that cannot be read says so. */
export function openApplicant(keys: KeyRing, owner: ApplicantOwner, sealed: StoredApplicant): Applicant {
  const open = (column: keyof Applicant) => {
    const value = sealed[column];
    const text = value === null ? '' : readField(keys, placeOf(owner, column), value);
    return text === unreadable ? unreadableText : text;
  };
  const openSome = (column: keyof Applicant) => {
    const text = open(column);
    return text === '' ? null : text;
  };
  return {
    name: open('name'),
    organisation: openSome('organisation'),
    email: open('email'),
    phone: openSome('phone'),
  };
}

/**
 * The same values, encrypted anew.
 *
 * @throws DecryptionError when one cannot be read
 */
export function resealApplicant(
  keys: KeyRing,
  owner: ApplicantOwner,
  stored: StoredApplicant,
): SealedApplicant {
  const open = (column: keyof Applicant) => {
    const value = stored[column];
    return value === null ? '' : decryptField(keys, placeOf(owner, column), value);
  };
  return sealApplicant(keys, owner, {
    name: open('name'),
    organisation: open('organisation'),
    email: open('email'),
    phone: open('phone'),
  });
}

function placeOf({ regionId, applicationId }: ApplicantOwner, column: string) {
  return { regionId, table: 'grant_applicant', column, rowId: applicationId };
}
