import { z } from 'zod';
import { switchHours, usualSwitchHour } from '../../domain/night-at.ts';

const cookieName = 'onderdak-nacht-tot';

/** The hour set on this device. */
export function switchHourOf(request: Request): number {
  const cookies = request.headers.get('cookie') ?? '';
  const value = /(?:^|;\s*)onderdak-nacht-tot=(\d{1,2})/u.exec(cookies)?.[1];
  return switchHours.find((hour) => hour === Number(value)) ?? usualSwitchHour;
}

/** An hour that can be chosen, as typed. */
export const hourField = z.enum(switchHours.map(String)).transform(Number);

/** Remembers the hour on this device for a year. */
export function switchHourCookie(hour: number): string {
  return `${cookieName}=${hour}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`;
}
