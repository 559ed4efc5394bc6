/** The hour at which a night ends and the next begins, where nothing else is set on this device. */
export const usualSwitchHour = 12;
export const switchHours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;

const cookieName = 'onderdak-nacht-tot';

/**
 * The night that is going on: named by the day on which it starts. Until `switchHour` in the morning it is still the
 * night of yesterday.
 */
export function nightAt(now: Temporal.Instant, switchHour: number): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO('Europe/Amsterdam');
  const day = local.toPlainDate();
  return local.hour < switchHour ? day.subtract({ days: 1 }) : day;
}

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
