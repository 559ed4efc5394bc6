import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const cookieName = 'onderdak.apparaat';
const validDays = 180;
/** A computer that colleagues share knows this many of them. */
const mostAccounts = 12;

/** Marks of one browser, one for each account that signed in with it: `id.day.signature`. */
const markPattern = /^([\w-]{22})\.(\d{1,6})\.([\w-]{43})$/u;

/** Which browsers signed in to which account before. A mark signs nobody in: it gives attempts of one's own. */
export interface KnownDevices {
  /** The id of this browser for the account; null when it never signed in there, or too long ago. */
  find(cookies: string | null, account: string, today: Temporal.PlainDate): string | null;
  /** The `Set-Cookie` header that makes this browser known to the account, beside the ones it is known to. */
  remember(cookies: string | null, account: string, today: Temporal.PlainDate): string;
}

/**
 * Known browsers by a signed cookie ("device cookie", OWASP): nothing about them is stored. The cookie holds no name
 * or address; whose mark it is shows only to who knows the account.
 */
export function createKnownDevices(secret: string, isSecure: boolean): KnownDevices {
  const sign = (account: string, id: string, day: number) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([account, id, day]))
      .digest('base64url');

  function isOf(account: string, mark: string, today: number): boolean {
    const [, id = '', day = '', signature = ''] = markPattern.exec(mark) ?? [];
    const age = today - Number(day);
    if (id === '' || age < 0 || age >= validDays) return false;
    return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(account, id, Number(day))));
  }

  return {
    find(cookies, account, today) {
      const mark = marksIn(cookies).find((each) => isOf(account, each, dayNumber(today)));
      return mark?.split('.')[0] ?? null;
    },
    remember(cookies, account, today) {
      const day = dayNumber(today);
      const id = this.find(cookies, account, today) ?? randomBytes(16).toString('base64url');
      const others = marksIn(cookies).filter((each) => !isOf(account, each, day));
      const marks = [`${id}.${day}.${sign(account, id, day)}`, ...others].slice(0, mostAccounts);
      const seconds = validDays * 24 * 60 * 60;
      return `${cookieName}=${marks.join('~')}; Path=/inloggen; HttpOnly; SameSite=Lax; Max-Age=${seconds}${isSecure ? '; Secure' : ''}`;
    },
  };
}

function marksIn(cookies: string | null): readonly string[] {
  const value = (cookies ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  return (value ?? '')
    .split('~')
    .filter((mark) => markPattern.test(mark))
    .slice(0, mostAccounts);
}

function dayNumber(today: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(today).days;
}
