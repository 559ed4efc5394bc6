import { switchHours, usualSwitchHour } from '../../domain/night-at.ts';

const cookieName = 'onderdak-nacht-tot';

/** The hour set on this device. */
export function switchHourOf(request: Request): number {
  const cookies = request.headers.get('cookie') ?? '';
  const value = /(?:^|;\s*)onderdak-nacht-tot=(\d{1,2})/u.exec(cookies)?.[1];
  return switchHours.find((hour) => hour === Number(value)) ?? usualSwitchHour;
}

/** Remembers the hour on this device for a year; null when it is none that can be chosen. */
export function switchHourCookie(text: string): string | null {
  const hour = switchHours.find((each) => String(each) === text);
  return hour === undefined
    ? null
    : `${cookieName}=${hour}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`;
}
