/**
 * The `Content-Disposition` of a file to save under `name` (RFC 6266): a plain name for old programs
 * and the real one, encoded after RFC 8187.
 */
export function attachment(name: string): string {
  // Half a character, as a name cut off in the middle has, cannot be encoded.
  const whole = name.toWellFormed();
  const plain = whole
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^ -~]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
