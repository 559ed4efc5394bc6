/** What text that is in part UTF-8 looks like when it is read as Windows-1252: é becomes Ã©. */
const partlyUtf8 = /[\u00c2-\u00df][\u0080-\u00bf]|\u00e2[\u0080-\u00bf\u20ac\u201a-\u2122]/u;
/** Bytes that Windows-1252 gives no sign. */
const withoutSign = /[\u0080-\u009f]/u;

/** Whether text that was read as Windows-1252 is that: not a mixture, and without bytes that have no sign there. */
export function isWindowsText(text: string): boolean {
  return !partlyUtf8.test(text) && !withoutSign.test(text);
}
