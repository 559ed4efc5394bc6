import { isUtf8 } from 'node:buffer';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';

/** Reads bytes as UTF-8, with or without byte order mark; otherwise says in Dutch where it goes wrong. */
export function decodeText(bytes: Uint8Array): Result<string, string> {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('Dit bestand is in UTF-16 opgeslagen. Sla het op als UTF-8 en probeer het opnieuw.');
  }
  if (!isUtf8(bytes)) return refuse(wrongEncoding(bytes));
  return succeed(new TextDecoder('utf-8').decode(bytes));
}

function wrongEncoding(bytes: Uint8Array): string {
  const place = firstWrongByte(bytes);
  const byte = (bytes[place] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const row = bytes.subarray(0, place).reduce((rows, each) => (each === 0x0a ? rows + 1 : rows), 1);
  return (
    `Dit bestand is niet in UTF-8 opgeslagen: byte ${place + 1} (rij ${row}, waarde 0x${byte}) past daar niet in. ` +
    'Kies in Excel bij opslaan ‘CSV UTF-8’ en probeer het opnieuw.'
  );
}

/** Index of the first byte that cannot be part of UTF-8, found by halving: a prefix is either sound or not. */
function firstWrongByte(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = sound + Math.floor((broken - sound) / 2);
    if (isSoundPrefix(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  // A byte that starts a character fails only with the one after it: go back to where the last whole one ended.
  let place = sound;
  while (place > 0 && !isUtf8(bytes.subarray(0, place))) place -= 1;
  return place;
}

function isSoundPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
