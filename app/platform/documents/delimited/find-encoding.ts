import { refuse, succeed, type Result } from '#app/kernel/result.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A file that is no text, by the mark with which it begins. */
export type OtherFile = 'workbook' | 'old-workbook' | 'pdf';

const marks: readonly (readonly [readonly number[], OtherFile])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];

/**
 * How text is encoded, by its first bytes: a byte order mark, or for UTF-16 without one the zeros in every second byte,
 * which Latin letters have there. What is no UTF-16 can still turn out not to be UTF-8 further on.
 */
export function findEncoding(start: Uint8Array): Result<TextEncoding, OtherFile> {
  const other = marks.find(([mark]) => mark.every((byte, at) => start[at] === byte));
  if (other !== undefined) return refuse(other[1]);
  if (start[0] === 0xff && start[1] === 0xfe) return succeed('utf-16le');
  if (start[0] === 0xfe && start[1] === 0xff) return succeed('utf-16be');
  const looked = start.subarray(0, 1024);
  const zeros = (parity: number) => looked.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const enough = looked.length / 4;
  if (odd > enough && even < odd / 8) return succeed('utf-16le');
  return succeed(even > enough && odd < even / 8 ? 'utf-16be' : 'utf-8');
}
