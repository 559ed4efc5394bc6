/*
 * Rule: a PIN for a shared phone has four to eight digits, and is none that somebody tries first: one digit repeated, a
 *   run such as 1234 or 8765, a piece repeated such as 1212, a year in which somebody may be born, or a birthday.
 * Source: NIST SP 800-63B section 3.1.1 (chosen secrets are compared with what is commonly used); decision 0054.
 * Example: weakPin('2580') → 'common'
 */

/** Why a PIN is not taken. */
export type WeakPin = 'not-digits' | 'common' | 'date';

/** The middle column of the keys, and others that lists of stolen PINs begin with. */
const often: ReadonlySet<string> = new Set([
  '2580',
  '0852',
  '1379',
  '1397',
  '5683',
  '159753',
  '147258',
  '123321',
]);

/** What is weak about a PIN; null when it may be used. */
export function weakPin(pin: string): WeakPin | null {
  if (!/^\d{4,8}$/u.test(pin)) return 'not-digits';
  if (often.has(pin) || isRun(pin) || isRepeated(pin)) return 'common';
  return isYear(pin) || isBirthday(pin) ? 'date' : null;
}

/** Each digit one more, or one less, than the one before; nine goes on to nought. */
function isRun(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function isRepeated(pin: string): boolean {
  for (let size = 1; size <= pin.length / 2; size += 1)
    if (pin === pin.slice(0, size).repeat(pin.length / size)) return true;
  return false;
}

function isYear(pin: string): boolean {
  return /^(?:19\d\d|20[0-3]\d)$/u.test(pin);
}

/** Six or eight digits that are a day, in whichever order; or four that are a day of any year. */
function isBirthday(pin: string): boolean {
  const part = (from: number, size = 2) => Number(pin.slice(from, from + size));
  if (pin.length === 4) return isDay(part(0), part(2));
  if (pin.length === 6) return isDay(part(0), part(2)) || isDay(part(4), part(2));
  if (pin.length !== 8) return false;
  return (
    (isDay(part(0), part(2)) && isYear(pin.slice(4))) || (isDay(part(6), part(4)) && isYear(pin.slice(0, 4)))
  );
}

function isDay(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
