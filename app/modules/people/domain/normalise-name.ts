/*
 * How a name sounds, so that two spellings of it are found together.
 *
 * Rule: capitals, accents and apostrophes fall away, Cyrillic and Greek letters are written as Dutch records write
 * them, and words before a family name (van, de, el) do not count unless there is nothing else. What is left is reduced
 * by spellings that sound alike, in a fixed order. Who changes this raises `searchEntryVersion`.
 * Source: docs/decisions/0020-search-on-encrypted-names.md; which spellings are taken together is our choice, by names
 * as offices write them down.
 * Example: `nameSounds('van Dijk')` is `['dik']` and `nameSounds('Dyk')` is `['dik']`; `nameSounds('Yusuf')` is
 * `['iusuf']` and `nameSounds('Jusuf')` is `['iusuf']`, while `nameSounds('Youssef')` is `['iusef']`, which is alike
 * and not the same. `nameWords('Łukasz Çelik')` is `['lukasz', 'celik']`; of a prefix alone `nameWords('De')` is
 * `['de']`.
 */

/** Words before a family name that people leave out or write differently. */
const prefixes = new Set(
  'van von de der den des het t s te ten ter op in aan bij uit onder over voor tot la le les du di da dos del el al d l'.split(
    ' ',
  ),
);

/** Letters without a plain form in Unicode, and the Cyrillic and Greek ones, as Dutch records write them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ə: 'e',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'jo',
  є: 'je',
  ж: 'zj',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'ji',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'ch',
  ц: 'ts',
  ч: 'tsj',
  ш: 'sj',
  щ: 'sjtsj',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'joe',
  я: 'ja',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Spellings that sound alike, in the order in which they are taken. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tsj|tch/gu, 'c'],
  [/sch|sh|sj/gu, 's'],
  [/ou|oe|ow/gu, 'u'],
  [/ij|ei|ey|ie/gu, 'i'],
  [/ph/gu, 'f'],
  [/kh|gh|ch/gu, 'g'],
  [/th|dt/gu, 't'],
  [/dj|dz/gu, 'j'],
  [/ck|c(?![ei])|q/gu, 'k'],
  [/c(?=[ei])|z/gu, 's'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/[jy]/gu, 'i'],
  [/h(?!\b)(?<=[a-z]h)/gu, ''],
  [/(?<letter>[a-z])\k<letter>+/gu, '$<letter>'],
];

/** The words of a name in plain small letters, without the words that stand before a family name. */
export function nameWords(name: string): readonly string[] {
  const plain = Array.from(name.toLowerCase(), (letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’`´]/gu, '');
  const words = Array.from(
    plain
      .replaceAll(/[^a-z]+/gu, ' ')
      .split(' ')
      .filter((word) => word !== ''),
    String,
  );
  const telling = words.filter((word) => !prefixes.has(word));
  return telling.length > 0 ? telling : words;
}

/** How a word of `nameWords` sounds; two spellings of one name mostly give the same. */
export function soundOf(word: string): string {
  return sounds.reduce((text, [spelling, sound]) => text.replaceAll(spelling, sound), word);
}

/** How each word of a name sounds. */
export function nameSounds(name: string): readonly string[] {
  return nameWords(name).map(soundOf);
}
