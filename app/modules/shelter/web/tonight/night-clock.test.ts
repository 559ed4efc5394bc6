import { describe, expect, it } from 'vitest';
import { usualSwitchHour } from '../../domain/night-at.ts';
import { hourField, switchHourCookie, switchHourOf } from './night-clock.ts';

describe('the hour of a device', () => {
  const request = (cookie: string) => new Request('http://localhost/', { headers: { cookie } });

  it('is read from its cookie', () => {
    expect(switchHourOf(request('a=1; onderdak-nacht-tot=9'))).toBe(9);
  });

  it('is the usual one when nothing sensible is set', () => {
    expect(switchHourOf(request('onderdak-nacht-tot=23'))).toBe(usualSwitchHour);
    expect(switchHourOf(request(''))).toBe(usualSwitchHour);
    expect(hourField.safeParse('25').success).toBe(false);
  });

  it('is kept in it', () => {
    expect(switchHourOf(request(switchHourCookie(9)))).toBe(9);
  });
});
