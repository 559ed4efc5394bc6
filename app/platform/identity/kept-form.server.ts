import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Names and values of a form, in their order. */
export type KeptFields = readonly (readonly [string, string])[];

/**
 * A form that waits on the page of a locked device, unreadable for whoever holds the device meanwhile. It belongs to the
 * account that sent it, and to the address it was sent to.
 */
export interface KeptForms {
  seal(userId: string, address: string, fields: KeptFields): string;
  /** Null when it is another's, for another address, or was changed. */
  open(userId: string, address: string, sealed: string): KeptFields | null;
}

const nonceLength = 12;
const tagLength = 16;

export function createKeptForms(secret: string): KeptForms {
  const key = Buffer.from(secret, 'base64url');
  return {
    seal(userId, address, fields) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bindingOf(userId, address));
      const body = Buffer.concat([cipher.update(JSON.stringify(fields), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
    },
    open(userId, address, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceLength + tagLength) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
          authTagLength: tagLength,
        });
        decipher.setAAD(bindingOf(userId, address)).setAuthTag(bytes.subarray(-tagLength));
        const text = decipher.update(bytes.subarray(nonceLength, -tagLength));
        return JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8')) as KeptFields;
      } catch {
        return null;
      }
    },
  };
}

function bindingOf(userId: string, address: string): Buffer {
  return Buffer.from(JSON.stringify([userId, address]), 'utf8');
}
