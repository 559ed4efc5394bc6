const name = 'onderdak.werkplek';

/** The cookie that remembers which of a user's own places is active; it grants nothing by itself. */
export function workPlaceCookie(assignmentId: string, isSecure: boolean): string {
  return `${name}=${assignmentId}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${isSecure ? '; Secure' : ''}`;
}

/** The assignment id in a `Cookie` header; null when there is none. */
export function workPlaceFrom(cookies: string | null): string | null {
  const match = cookies?.match(/(?:^|;\s*)onderdak\.werkplek=([0-9a-f-]{36})/);
  return match?.[1] ?? null;
}
