/*
 * Whether two words differ by one slip of the pen.
 *
 * Rule: one letter put in, left out or another, or two neighbours swapped; equal words count as well.
 * Source: Damerau (1964), A technique for computer detection and correction of spelling errors.
 * Example: `isOneEditAway('jansen', 'janssen')`, `isOneEditAway('bakker', 'baker')` and `isOneEditAway('smit', 'simt')`
 * are `true`; `isOneEditAway('bakker', 'baaker')` is `true` and `isOneEditAway('bakker', 'baar')` is `false`.
 */
export function isOneEditAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
