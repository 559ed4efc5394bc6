/** The largest file that is read, in bytes; a round of all 342 municipalities takes some 10 MB. */
export const maximumScanFileBytes: number = 50 * 1024 * 1024;

export function tooLarge(bytes: number, maximum: number): string {
  return `Dit bestand is te groot: ${megabytes(bytes)} MB. Een ronde past in ${megabytes(maximum)} MB.`;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
