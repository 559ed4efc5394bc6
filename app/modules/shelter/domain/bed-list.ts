/*
 * Numbers of beds that are added in one act.
 *
 * Rule: beds are separated by commas or semicolons; a dash between two whole numbers is the range with both ends, and
 * keeps zeros in front (01-10 is 01 to 10). Everything else is one bed by its own name, so K-3 is a bed. A bed has 1 to
 * 20 signs, none is named twice, and at most a hundred are added at a time.
 * Source: our choice; the number a region paints on its beds.
 * Example: `readBedList('1-3, K3')` is `['1', '2', '3', 'K3']`; `readBedList('09-11')` is `['09', '10', '11']`;
 * `readBedList('3-1')` is `null`.
 */

const most = 100;

/** The beds in the order in which they were typed; null when it cannot be read so. */
export function readBedList(typed: string): readonly string[] | null {
  const parts = typed
    .split(/[,;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const beds: string[] = [];
  for (const part of parts) {
    const read = readPart(part);
    if (read === null || beds.length + read.length > most) return null;
    beds.push(...read);
  }
  return beds.length === 0 || new Set(beds).size < beds.length ? null : beds;
}

function readPart(part: string): readonly string[] | null {
  const range = /^(\d{1,6})\s*[-–]\s*(\d{1,6})$/u.exec(part);
  if (range === null) return part.length <= 20 ? [part] : null;
  const [, first = '', last = ''] = range;
  const count = Number(last) - Number(first) + 1;
  if (count < 1 || count > most) return null;
  const width = first.startsWith('0') ? first.length : 1;
  return Array.from({ length: count }, (_, at) => String(Number(first) + at).padStart(width, '0'));
}
