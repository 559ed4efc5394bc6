import { createHash, randomBytes } from 'node:crypto';

/** The secret of a one-time link, to show once, and what is kept of it. */
export function makeLinkSecret(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(24).toString('base64url');
  return { token, hash: hashOfLinkSecret(token) };
}

export function hashOfLinkSecret(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
