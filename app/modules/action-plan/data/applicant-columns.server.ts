import { decryptField, encryptField, type KeyRing } from '#app/platform/crypto/index.server.ts';

/** Who applied and how to reach them. */
export interface Applicant {
  readonly name: string;
  readonly organisation: string | null;
  readonly email: string;
  readonly phone: string | null;
}

type Sealed<Value> = Value extends string ? Buffer : null;

/** An applicant as the columns of `grant_applicant` hold one. */
export type SealedApplicant = {
  readonly [Column in keyof Applicant]: Sealed<Applicant[Column]>;
};

/** Whose values these are: every value is bound to its application and cannot be read in another's row. */
export interface ApplicantOwner {
  readonly regionId: string;
  readonly applicationId: string;
}

/** Empty texts become null. */
export function sealApplicant(
  keys: KeyRing,
  owner: ApplicantOwner,
  { name, organisation, email, phone }: Applicant,
): SealedApplicant {
  const seal = (column: keyof Applicant, text: string) =>
    encryptField(keys, placeOf(owner, column), text.trim());
  const sealSome = (column: keyof Applicant, text: string | null) =>
    text === null || text.trim() === '' ? null : seal(column, text);
  return {
    name: seal('name', name),
    organisation: sealSome('organisation', organisation),
    email: seal('email', email),
    phone: sealSome('phone', phone),
  };
}

/** @throws DecryptionError when a key is gone, or a value was put in another place */
export function openApplicant(keys: KeyRing, owner: ApplicantOwner, sealed: SealedApplicant): Applicant {
  const open = (column: keyof Applicant, value: Buffer) => decryptField(keys, placeOf(owner, column), value);
  return {
    name: open('name', sealed.name),
    organisation: sealed.organisation === null ? null : open('organisation', sealed.organisation),
    email: open('email', sealed.email),
    phone: sealed.phone === null ? null : open('phone', sealed.phone),
  };
}

function placeOf({ regionId, applicationId }: ApplicantOwner, column: string) {
  return { regionId, table: 'grant_applicant', column, rowId: applicationId };
}
