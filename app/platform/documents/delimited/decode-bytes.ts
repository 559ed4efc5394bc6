import { isUtf8 } from 'node:buffer';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { findEncoding, type OtherFile } from './find-encoding.ts';
import { isWindowsText } from './windows-text.ts';

/**
 * The text of a whole file as spreadsheets write it: UTF-8, UTF-16 or, where it is neither, Windows-1252; without its
 * byte order mark. Refused: another kind of file, and text of which no encoding fits.
 */
export function decodeBytes(bytes: Uint8Array): Result<string, OtherFile | 'unknown-encoding'> {
  const encoding = findEncoding(bytes);
  if (!encoding.ok) return encoding;
  if (encoding.value !== 'utf-8' || isUtf8(bytes))
    return succeed(new TextDecoder(encoding.value).decode(bytes));
  const text = new TextDecoder('windows-1252').decode(bytes);
  return isWindowsText(text) ? succeed(text) : refuse('unknown-encoding');
}
