/** A path as it may stand in a log: without the secret of an invitation, in whatever way the path is written. */
export function loggedPath(path: string): string {
  const plain = path.replaceAll(/%([0-7][0-9a-f])/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  if (/^\/+berichten\/+afmelden\b/iu.test(plain)) return '/berichten/afmelden/…';
  return /^\/+uitnodiging\b/iu.test(plain) ? '/uitnodiging/…' : path;
}
