/*
 * The name of a municipality as people write it.
 *
 * Rule: capitals, accents, kinds of apostrophes, hyphens and blanks, full stops and the word "gemeente" make no
 * difference; "St." is "Sint", "a/d" is "aan den" and "&" is "en"; an article may stand
 * behind a comma. A code is read with or without GM, and with or without the zeros before it.
 * Source: our choice, from how everyday lists write municipalities; the code is that of Statistics Netherlands (CBS).
 * Example: `foldName('Gemeente  Súdwest Fryslân')` is `'sudwest-fryslan'`; `foldName('’s-Gravenhage')` is
 * `"'s-gravenhage"`; `foldName('Alphen a/d Rijn')` is `'alphen-aan-den-rijn'`; `foldName('Bilt, De')` is `'de-bilt'`;
 *   `foldName('ĲSSELSTEIN')` is `'ijsselstein'`; `foldName('Hengelo (O.)')` is `'hengelo-(o)'`, without what stands between brackets
 *   `baseName('hengelo-(o)')` is `'hengelo'`; `readCode('106')` is `'GM0106'`; `readCode('gm 0106')` is `'GM0106'`;
 *   `readCode('Assen')` is `null`.
 */

/** The name in its plainest form, to be compared with others. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[‘’ʼ`´′‛]/gu, "'")
    .replace(/^([^,]+), ?(de|den|het|'?s|'t)$/u, '$2 $1')
    .replace(/[.,]/gu, ' ')
    .replace(/ ?& ?/u, ' en ')
    .replace(/ a[ /]?d[ /]+/u, ' aan den ')
    .trim()
    .replace(/^(?:gemeente|gem) |\(gem(?:eente)? ?\)$/u, '')
    .replace(/^st[ -]/u, 'sint ')
    .trim()
    .replace(/[\s\u2010-\u2015_-]+/gu, '-')
    .replace(/\(-|-\)/gu, (bracket) => bracket.replace('-', ''));
}

/** A plain name without what tells it from others of that name: `hengelo-(o)` is `hengelo`. */
export function baseName(folded: string): string {
  const from = folded.endsWith(')') ? folded.lastIndexOf('(') : -1;
  return from === -1 ? folded : folded.slice(0, from).replace(/-$/u, '');
}

/** The CBS code that a text is; null when it is none. It need not exist. */
export function readCode(text: string): string | null {
  const digits = /^(?:gm)?-?(\d{1,4})$/iu.exec(text.replaceAll(/\s/gu, ''))?.[1];
  return digits === undefined ? null : `GM${digits.padStart(4, '0')}`;
}
