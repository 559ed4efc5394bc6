import { encryptField, readField, unreadable, type KeyRing } from '#app/platform/crypto/index.server.ts';

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

/** What a page shows for a value whose key is gone, or that was put in another place. */
const unreadableText = 'niet leesbaar';

/** The applicant to show; a value that cannot be read says so. */
export function openApplicant(keys: KeyRing, owner: ApplicantOwner, sealed: SealedApplicant): Applicant {
  const open = (column: keyof Applicant, value: Buffer) => {
    const text = readField(keys, placeOf(owner, column), value);
    return text === unreadable ? unreadableText : text;
  };
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
