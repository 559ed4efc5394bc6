/** White space of Unicode, and what takes no room at all: zero-width signs, marks of direction and of byte order. */
const edge = /^[\s\u0085\u180E\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]$/u;
const plain = /^(?:[!-~](?:[ -~]*[!-~])?)?$/u;
const otherSpace = /[^\S\r\n ]|\u0085/gu;
/** Not the joiners, which change how letters look. */
const withoutRoom = /[\u00AD\u180E\u200B\u200E\u200F\u2060\uFEFF]/gu;

/**
 * What a cell of delimited text says, the same for every import: without blanks of any kind around it, with ordinary
 * spaces for the other kinds in it (no-break, narrow, tab), without signs that take no room, and with one way to write
 * an accented letter (NFC).
 */
export function cleanCell(cell: string): string {
  if (plain.test(cell)) return cell;
  return withoutEdges(cell).replace(withoutRoom, '').replace(otherSpace, ' ').normalize('NFC');
}

/** Sign by sign from both ends: an expression for both would go through a long cell of blanks again and again. */
function withoutEdges(cell: string): string {
  let [from, until] = [0, cell.length];
  while (from < until && edge.test(cell.charAt(from))) from += 1;
  while (from < until && edge.test(cell.charAt(until - 1))) until -= 1;
  return cell.slice(from, until);
}
