/*
 * The number by which an applicant and the officer speak of an application.
 *
 * Rule: six signs in two parts, made of the application's id, so that it needs no place of its own. No vowels, so that
 * no word comes out; no 0, 1 or L, so that it can be read aloud, as file numbers of people. Among a thousand
 * applications two have the same once in some six hundred calls; the officer then still has the name of the plan.
 * Source: our choice, after the file numbers of people.
 * Example: `applicationNumber('76c2d120-fe87-489b-8385-37076db8e3f6')` is `'SMH-WM4'`.
 */

const signs = '23456789BCDFGHJKMNPQRSTVWXZ';

/** The number of an application that can be said at the telephone, such as `K7M-4QX`. */
export function applicationNumber(applicationId: string): string {
  let left = Number.parseInt(applicationId.slice(-12), 16);
  const drawn = Array.from({ length: 6 }, () => {
    const sign = signs.charAt(left % signs.length);
    left = Math.floor(left / signs.length);
    return sign;
  }).join('');
  return `${drawn.slice(0, 3)}-${drawn.slice(3)}`;
}
