/*
 * What people write where a mark belongs.
 *
 * Rule: a mark is an x, a tick, a 1 or a word that says yes, whatever its capitals; behind it may stand a note. Nothing
 * else is a mark: who writes "deels" or "in ontwikkeling" is asked. Where the mark stands apart from the words (a row of
 * a CSV, a number in JSON), or where the item asks for words ("Anders"), words are a note, unless they deny the mark:
 * they have no letter or digit, begin with a word for no, say that it is not there yet, or say nothing but doubt.
 * Source: our choice; a list of what counts, because there is no end to the ways of saying no.
 * Example: `readMark('Ja.')` is `{ note: null }`; `readMark('x: elke dinsdag').note` is `'elke dinsdag'`;
 * `readMark('deels')` is `null`; `readMark('ja/nee')` is `null`.
 * `deniesMark('n.v.t.')` is `true`; `deniesMark('nog niet, in 2027')` is `true`; `deniesMark('schuldhulpmaatje')` is `false`;
 * `deniesMark('onbekend hoeveel tekort')` is `false`; `deniesMark('x?')` is `true`; `isNoteOfItself('onbekend hoeveel tekort')` is `false`;
 * `isNoteOfItself('schuldhulpmaatje')` is `true`.
 */

const markPattern =
  /^(?:x{1,5}|v|[✓✔☑×]|ja|j|yes|y|waar|true|1)(?<end>$|[.!]{1,3}$|\s{0,5}[:;,(]|\s{1,5}-\s|\.?\s)/iu;

/** The note behind a mark; null where there is no mark. */
export function readMark(text: string): { readonly note: string | null } | null {
  const plain = text.normalize('NFKC').trim();
  const found = markPattern.exec(plain);
  if (found === null) return null;
  const isBracket = found[0].endsWith('(');
  const behind = plain.slice(found[0].length).trim();
  const note = isBracket ? behind.replace(/\)$/u, '').trim() : behind;
  return { note: note === '' ? null : note };
}

const noWords = new Set(
  (
    'nee neen nope no non nein nicht kein n niet niets niks nooit nergens geen none not never onwaar false falsch faux ' +
    'nvt nb nnb nul nihil nog afwezig ontbreekt'
  ).split(' '),
);

/** Nothing but doubt, with all but letters and digits taken out. */
const doubts = new Set(
  (
    'na pm tbd ntb leeg null undefined nan unknown onbekend onduidelijk weetniet weetikniet geenidee misschien mogelijk wellicht deels ' +
    'gedeeltelijk soms beperkt gepland later straks binnenkort volgt idem zie nauwelijks bijna'
  ).split(' '),
);

const notThere =
  /\b(?:nog (?:niet|geen)|niet meer|geen idee|in (?:ontwikkeling|voorbereiding|oprichting|aanbouw|onderzoek|overleg)|wordt (?:nog )?(?:ontwikkeld|onderzocht|voorbereid))\b/u;

/** Whether words beside a mark say that the mark is not so, or say nothing. */
export function deniesMark(note: string): boolean {
  const words = wordsOf(note);
  const [first] = words;
  if (first === undefined || isErrorText(note) || isDoubtedMark(note, words)) return true;
  if (noWords.has(first) || doubts.has(words.join(''))) return true;
  return (first === 'maar' && noWords.has(words[1] ?? '')) || notThere.test(words.join(' '));
}

/** Nothing but a mark with a question behind it: `x?`, `(ja?)`. */
function isDoubtedMark(note: string, words: readonly string[]): boolean {
  return note.includes('?') && readMark(words.join(' '))?.note === null;
}

/** Whether words are a note without a mark beside them: they say what there is, and no doubt comes first. */
export function isNoteOfItself(text: string): boolean {
  const [first = ''] = wordsOf(text);
  return /\p{L}/u.test(text) && !deniesMark(text) && !doubts.has(first);
}

/** An error of a spreadsheet as text, in any language: `#N/B`, `#VERW!`. */
export function isErrorText(text: string): boolean {
  return /^\s*#[\p{L}?]/u.test(text);
}

/** In small letters without accents, points within a word left out (`n.v.t.` is `nvt`). */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}.'’]/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
