import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;

/** Encrypts the secrets of apps with a key that is not in the database. */
export interface SecretBox {
  /** Bound to the account: in the row of another it cannot be opened. */
  close(userId: string, secret: Buffer): Buffer;
  /** Null when the key is another one (as after a new secret of the installation), or the value was changed or moved. */
  open(userId: string, sealed: Buffer): Buffer | null;
}

/** @param secret 32 bytes in base64url, as `deriveSecret` gives them */
export function createSecretBox(secret: string): SecretBox {
  const key = Buffer.from(secret, 'base64url');
  return {
    close(userId, plain) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(userId));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(userId, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength))
        .setAAD(Buffer.from(userId))
        .setAuthTag(sealed.subarray(-tagLength));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
