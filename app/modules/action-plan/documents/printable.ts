/** Text without the characters that XML, and so Word, cannot hold: control characters and halves of a pair. */
export function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
}
