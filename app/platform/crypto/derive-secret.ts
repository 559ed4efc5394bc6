import { hkdfSync } from 'node:crypto';

/** What a secret of the installation is used for. Each use has a secret of its own that tells nothing of the others. */
export type SecretUse =
  | 'session'
  | 'demo-password'
  | 'web-login'
  | 'attempts'
  | 'known-device'
  | 'hand-over-code'
  | 'second-factor'
  | 'recovery-code'
  | 'pin'
  | 'kept-form'
  | 'openid';

/** The secret for one use: 43 characters, always the same from the same secret of the installation. */
export function deriveSecret(installationSecret: string, use: SecretUse): string {
  return Buffer.from(hkdfSync('sha256', installationSecret, 'onderdak', use, 32)).toString('base64url');
}
