/*
 * A text as someone typed it into a form about a person, without what nobody sees.
 *
 * Rule: letters stay as typed. Space around the text goes, and space within it becomes one space. Invisible characters
 * that come along with copied text (marks, embeddings and isolates of direction, soft hyphens, control characters) go as
 * well; the two joiners with which Persian and Indian scripts are spelled stay.
 * Source: docs/decisions/0043-names-compared-word-by-word.md; Unicode Standard Annex 9 (direction).
 * Example: `cleanTyped('  Van  der ')` is `'Van der'`; `cleanTyped('\u202aAnna\u202c')` is `'Anna'`;
 *   `cleanTyped('می\u200cنا')` is `'می\u200cنا'`. `turnsLetters('\u202eannA')` is `true` and `turnsLetters('Anna')` is
 *   `false`.
 */
export function cleanTyped(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** Whether it holds a character that shows the letters after it in another order than they were typed. */
export function turnsLetters(text: string): boolean {
  return /[\u202d\u202e]/u.test(text);
}
