/*
 * What keeps a written number from being read.
 *
 * Rule: a number is read only where all that stands around it is understood. An end that is open, a percentage, a date, a
 * number in words, a sign that nobody reads with a number and a word of doubt each have their own name, so that its
 * maker can be told what to mend.
 * Source: what spreadsheets make of ranges and what people wrote in other questionnaires; to ask rather than guess is our
 * choice, because a wrong number is worse than a question.
 * Example: `doubtAbout('12+')` is `'open-ended'`; `doubtAbout('3-apr')` is `'date'`; `doubtAbout('12%')` is
 * `'percentage'`; `doubtAbout('12 duizend')` is `'in-words'`; `doubtAbout('12?')` is `'unclear'`;
 * `doubtAbout('12 huishoudens')` is `null`.
 */

/**
 * - `open-ended`: at least, at most, more than
 * - `in-words`: a number or a multiple in words (`12 duizend`, `half`)
 * - `two-ways`: `1,250` is a thousand or one and a quarter, `1.5` one and a half or fifteen
 * - `unit`: another unit than the one that is asked
 */
export type NumberDoubt =
  | 'no-number'
  | 'open-ended'
  | 'percentage'
  | 'date'
  | 'negative'
  | 'several'
  | 'runs-down'
  | 'two-ways'
  | 'in-words'
  | 'unit'
  | 'unclear';

const month = String.raw`(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const gap = String.raw`[\s\-/.']{0,5}`;

/** In order: the first that fits is told. */
const doubts: readonly (readonly [NumberDoubt, RegExp])[] = [
  ['percentage', /[%‰]|\b(?:procent|percent|pct|promille)\b/u],
  ['date', new RegExp(String.raw`\d${gap}\b${month}\b|\d${month}\b|\b${month}${gap}\d`, 'u')],
  ['date', /\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d|\.\d{3})/u],
  ['date', /\b0\d\s{0,3}[-/.]\s{0,3}\d|\d\s{0,3}[-/]\s{0,3}0\d|\d:\d\d/u],
  ['open-ended', /[<>≤≥+]|^(?:tot|t\/m|max|min|van)\b(?!.*\d.*\d)|\b(?:onder|boven) (?:de )?\d/u],
  [
    'open-ended',
    /\b(?:meer|minder|hoger|lager|groter|kleiner|minstens|minimaal|minimum|maximaal|maximum|max|min|hooguit|hoogstens|ruim|vanaf|bijna|tenminste|tenhoogste|(?:ten|op z'?n) (?:minste?|hoogste?)|plus|at least|at most|up to)\b/u,
  ],
  [
    'in-words',
    /\d\s{0,3}(?:k|m|x|mln|mio|mld|dzd|ton|tal|tig)\b|\b(?:honderd|duizend|miljoen|miljard|hundred|thousand|million)\b|\b(?:tientallen|honderden|duizenden|tiental|dozijn|paar|enkele|half|halve|helft|anderhalf|anderhalve|kwart)\b/u,
  ],
  [
    'in-words',
    /\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)\b/u,
  ],
  ['unclear', /[?*!=#_^|@$€£]|\b(?:euro|eur)\b/u],
  ['unclear', /\b(?:geen|niet|nee|onbekend|misschien|wellicht|mogelijk|nvt|zie)\b/u],
];

/** @param plain in small letters, with one kind of hyphen and one kind of space, the period taken out */
export function doubtAbout(plain: string): NumberDoubt | null {
  return doubts.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
