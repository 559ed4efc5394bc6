import { codeAt, stepAt } from '#app/platform/identity/second-factor/totp.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app with this secret, as a page shows it, shows now; `steps` half minutes later or earlier. */
export function appNow(secret: string, steps = 0): string {
  const bits = Array.from(secret.replaceAll(/\s/gu, ''))
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return codeAt(bytes, stepAt(Temporal.Now.instant()) + steps);
}
