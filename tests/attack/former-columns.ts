import { createCipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import { nameWords, soundOf } from '#app/modules/people/domain/normalise-name.ts';

/*
 * Identities as they were stored until migration 0039: every value at its own length, birth date and name hashed, and
 * trigrams as numbered marks with their count. Kept to measure the attack against, and to fill a database of before.
 */

export interface FormerIdentity {
  readonly workingName?: string | null;
  readonly givenNames?: string | null;
  readonly initials?: string | null;
  readonly prefix?: string | null;
  readonly familyName?: string | null;
  readonly birthDate?: string | null;
  readonly bsn?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

/** The columns that held encrypted values then and do now, but padded. */
export function formerValues(keys: KeyRing, regionId: string, personId: string, identity: FormerIdentity) {
  const seal = (column: string, text: string | null | undefined) =>
    text === null || text === undefined
      ? null
      : formerSeal(keys, { regionId, table: 'person_identity', column, rowId: personId }, text);
  return {
    working_name: seal('working_name', identity.workingName),
    given_names: seal('given_names', identity.givenNames),
    initials: seal('initials', identity.initials),
    prefix: seal('prefix', identity.prefix),
    family_name: seal('family_name', identity.familyName),
    birth_date: seal('birth_date', identity.birthDate),
    bsn: seal('bsn', identity.bsn),
    phone: seal('phone', identity.phone),
    email: seal('email', identity.email),
  };
}

export function formerBsnHash(keys: KeyRing, regionId: string, { bsn }: FormerIdentity): Buffer | null {
  return bsn === null || bsn === undefined ? null : mac(derive(keys, 'hash bsn', regionId), bsn);
}

/** The columns that searches went over. */
export function formerSearch(keys: KeyRing, regionId: string, personId: string, identity: FormerIdentity) {
  const pieces = formerPieces(identity);
  const number = (drawer: number) =>
    mac(derive(keys, 'hash drawer', regionId), String(drawer)).readInt32BE(0);
  const pieceKey = derive(keys, 'hash piece', regionId);
  const real = new Set(Array.from(pieces, (piece) => number(mac(pieceKey, piece).readUInt32BE(0) % 4096)));
  const marks = new Set(real);
  const decoyKey = derive(keys, 'hash decoy', regionId);
  for (let no = 0; marks.size < real.size + 4; no += 1)
    marks.add(number(mac(decoyKey, `${personId} ${no}`).readUInt32BE(0) % 4096));
  return {
    bsn_hash: formerBsnHash(keys, regionId, identity),
    birth_date_hash: mac(derive(keys, 'hash birth-date', regionId), identity.birthDate ?? ''),
    name_marks: [...marks].toSorted((one, other) => one - other),
    name_mark_count: real.size,
  };
}

interface Place {
  readonly regionId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/** AES-256-GCM over the text as it is: version 1 of an encrypted value. */
export function formerSeal(keys: KeyRing, { regionId, table, column, rowId }: Place, text: string): Buffer {
  const { id } = keys.current;
  const head = Buffer.concat([Buffer.from([1, id.length]), Buffer.from(id, 'ascii')]);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(keys, 'field', regionId), nonce);
  cipher.setAAD(Buffer.concat([head, Buffer.from(JSON.stringify([regionId, table, column, rowId]), 'utf8')]));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
}

const derived = new Map<string, Uint8Array>();

function derive({ current }: KeyRing, use: string, regionId: string): Uint8Array {
  const at = `${Buffer.from(current.bytes).toString('hex')} ${use} ${regionId}`;
  const key =
    derived.get(at) ?? new Uint8Array(hkdfSync('sha256', current.bytes, regionId, `onderdak ${use}`, 32));
  derived.set(at, key);
  return key;
}

function mac(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}

/** Groups of three letters of a name as it sounds; the rule was public, so the attack uses it too. */
export function formerPieces({
  workingName,
  givenNames,
  initials,
  familyName,
}: FormerIdentity): ReadonlySet<string> {
  const texts = familyName
    ? [givenNames ?? '', familyName, ...Array.from(initials ?? '')]
    : [workingName ?? ''];
  return new Set(texts.flatMap((text) => nameWords(text).flatMap((word) => piecesOf(soundOf(word)))));
}

function piecesOf(sound: string): readonly string[] {
  const padded = `  ${sound} `;
  if (sound.length <= 1) return [`  ${sound}`];
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}
