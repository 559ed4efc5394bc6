/*
 * Letters of other alphabets and with accents, as plain Latin ones.
 *
 * Rule: where an alphabet has one usual way into Latin letters (Cyrillic, Greek, Georgian, Armenian) it is taken, in the
 * spelling of Dutch records; letters of every other script stay themselves, so that a name is found by the letters in
 * which it was written. Marks that only help reading (accents, vowel points, stress) fall away in Latin, Greek, Cyrillic,
 * Arabic and Hebrew; in scripts where a mark is a vowel of its own (Devanagari, Thai) it stays. Ways to write one letter
 * are one: Arabic yeh and kaf of other languages, final letters in Hebrew, letters of Ge'ez that sound alike.
 * Source: ICAO Doc 9303-3, section 6 (passports); ELOT 743 (Greek); the national systems of Georgia (2002) and BGN/PCGN
 * 1981 (Armenian); which letters count as one is our choice.
 * Example: `plainLetters('Łukasz Çelik')` is `'lukasz celik'`; `plainLetters('Олена')` is `'olena'`;
 *   `plainLetters('Παπαδόπουλος')` is `'papadopoulos'`; `plainLetters('ბერიძე')` is `'beridze'`; and
 *   `plainLetters('علی')` is `'علي'`.
 */

const latin = 'ß ss ø o æ ae œ oe đ d ð d ł l ı i þ th ə e ħ h ŋ ng ŧ t ĸ k';
const cyrillic =
  'а a б b в v г g ґ g д d е e ё e є je ж zj з z и i і i ї ji й j к k л l м m н n о o п p р r с s т t у u ф f х ch ' +
  'ц ts ч tsj ш sj щ sjtsj ъ  ы y ь  э e ю joe я ja ў u ђ dj ј j љ lj њ nj ћ c џ dzj ѓ gj ќ kj ѕ dz ' +
  'ә a ғ g қ k ң ng ө o ұ u ү u һ h ҳ h ҷ dzj җ zj ҙ z ҫ s ӏ ';
const greek =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';
const georgian =
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ' +
  'ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h';
const armenian =
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch ' +
  'պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev';
const oneOfSeveral = 'ی ي ى ي ے ي ک ك ہ ه ھ ه ة ه ٱ ا ۆ و ۀ ه ך כ ם מ ן נ ף פ ץ צ ـ  ʼ  ʻ  ʹ  ʾ  ʿ ';

const letters: ReadonlyMap<string, string> = new Map(
  [latin, cyrillic, greek, georgian, armenian, oneOfSeveral].flatMap((alphabet) => pairsOf(alphabet)),
);

/** Two letters that are read as one; an Armenian or Greek vowel, mostly. */
const together: readonly (readonly [RegExp, string])[] = [
  [/ου/gu, 'ou'],
  [/(?<vowel>[αεη])υ(?=[θκξπσςτφχψ]|$)/gu, '$<vowel>f'],
  [/(?<vowel>[αεη])υ/gu, '$<vowel>v'],
  [/γ(?=[γξχ])/gu, 'n'],
  [/(?<!\p{L})μπ/gu, 'b'],
  [/(?<!\p{L})ντ/gu, 'd'],
  [/ու/gu, 'u'],
];

/** Rows of the Ge'ez script that are said alike, with the row that stands for them; each has eight forms. */
const alikeInGeez: readonly (readonly [number, number])[] = [
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x1220, 0x1230],
  [0x12d0, 0x12a0],
  [0x1340, 0x1338],
];

/** Marks that help reading and are left out as often as written. */
const helpingMarks =
  /(?![\u3099\u309A])[\p{M}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]/gv;

/** The same text in small plain letters; what is no letter stays as it is. */
export function plainLetters(text: string): string {
  // Nothing below changes printable ASCII but its capitals, and most names are just that.
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase();
  const small = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFC');
  // Letters such as й are more than a letter with a mark, so they go before the marks do.
  const bare = lettersOf(small, new Set('йёїўѓќ'))
    .normalize('NFD')
    .replaceAll(helpingMarks, '')
    .normalize('NFC');
  return lettersOf(together.reduce((sofar, [pair, plain]) => sofar.replaceAll(pair, plain), bare));
}

function lettersOf(text: string, only?: ReadonlySet<string>): string {
  let plain = '';
  for (const letter of text)
    plain += only === undefined || only.has(letter) ? (letters.get(letter) ?? geezOf(letter)) : letter;
  return plain;
}

function geezOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const row = alikeInGeez.find(([from]) => code >= from && code < from + 8);
  return row === undefined ? letter : String.fromCodePoint(code - row[0] + row[1]);
}

/** `'a b c d'` is a for b and c for d; nothing between two spaces is nothing. */
function pairsOf(alphabet: string): readonly (readonly [string, string])[] {
  const cells = alphabet.split(' ');
  return cells.flatMap((letter, at) =>
    at % 2 === 0 && letter !== '' ? [[letter, cells[at + 1] ?? ''] as const] : [],
  );
}
