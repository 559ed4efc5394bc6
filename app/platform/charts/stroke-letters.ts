import type { Point } from './raster.ts';

/**
 * Letters as lines, so that a picture needs no font file. Each point is two digits, across and down, in sixths of
 * a capital's height: capitals reach from 0 to 6, small letters from 2. A comma lifts the pen.
 */
const drawn = `
A 062046,1434 B 06003041423303,3344453606 C 4130100105163645 D 00304145360600 E 40000646,0333
F 400006,0333 G 41301001051636454323 H 0006,4046,0343 I 0006 J 3035261605 K 0006,4003,1246 L 000636
M 0600234046 N 06004640 O 100105163645413010 P 06003041423303 Q 100105163645413010,3446
R 06003041423303,2346 S 413010010213334445361605 T 0040,2026 U 000516364540 V 002640 W 0016315660
X 0046,4006 Y 002340,2326 Z 00400646 a 12223336,341405162635 b 0006,031222333526160503 c 3322120305162635
d 3036,3322120305162635 e 04343322120305162635 f 201116,0222 g 3237281807,3322120305162635
h 0006,0312223336 i 0206,0001 ı 0206 j 121708,1011 k 0006,3204,1336 l 0006 m 0206,03122326,23324346
n 0206,0312223336 o 120305162635332212 p 0208,031222333526160503 q 3238,3322120305162635 r 0206,031222
s 3212031424352606 t 101526,0222 u 0205162635,3236 v 021622 w 0216233642 x 0236,3206 y 0216,221608
z 02320636 0 100105162635312010 1 021016 2 01102031320636 3 01102031322313,233435261605 4 26200434
5 300002223335261605 6 3120100105162635342304 7 003016 8 100102132334352616050413,2332312010
9 322313020110203135261605 . 0506 , 1607 : 0203,0506 ; 1213,1607 - 0424 – 0434 − 0434 + 0444,2226
= 0333,0535 ( 10020416 ) 00121406 / 3006 % 4006,0010110100,3545463635 & 46011020210405162644 ' 0001 ’ 0001
" 0001,1011 € 4130201115263645,0232,0434 ! 0004,0506 ? 01102031322314,1516 · 0304 < 320436 > 023406
« 120314,322334 » 021304,223324 “ 0001,1011 ” 0001,1011 ‘ 0001 • 1213
`;

/** Marks on letters, as Unicode takes them apart; drawn above small letters, and higher above capitals. */
const marks: Record<string, string> = {
  '\u0300': '1021',
  '\u0301': '1120',
  '\u0302': '011021',
  '\u0308': '0001,2021',
};

/** Of a letter's size: a capital is 0.72 high, as in Arial. */
const step = 0.12;
/** What stands for a letter that is not drawn here. */
const unknown = '0232360602';
const between = 1.7;
const wordSpace = 2.4;

function linesOf(code: string): Point[][] {
  return code
    .split(',')
    .map((line) => [...line.matchAll(/../g)].map(([point]): Point => [Number(point[0]), Number(point[1])]));
}

const letters = new Map<string, Point[][]>();
for (const [, letter = '', code = ''] of drawn.matchAll(/(\S) ([\d,]+)/g)) letters.set(letter, linesOf(code));

function strokesOf(character: string): Point[][] {
  if (/\s/u.test(character)) return [];
  if (/\p{M}/u.test(character)) return linesOf(marks[character] ?? '');
  return letters.get(character) ?? linesOf(unknown);
}

/** A text as lines in pixels, the start of its baseline at 0,0, and its width. */
export function strokeText(text: string, size: number): { lines: Point[][]; width: number } {
  const lines: Point[][] = [];
  let left = between / 4;
  let next = left;
  let markTop = 0;
  for (const each of text.normalize('NFD').replaceAll(/i(?=\p{M})/gu, 'ı')) {
    const strokes = strokesOf(each);
    const isMark = /\p{M}/u.test(each);
    if (!isMark) {
      left = next;
      markTop = /\p{Lu}/u.test(each) ? -2 : 0;
      const right = strokes.flat().reduce((most, [x]) => Math.max(most, x), 0);
      next += strokes.length === 0 ? wordSpace : right + between;
    }
    const top = isMark ? markTop : 0;
    const place = ([x, y]: Point): Point => [(left + x) * step * size, (top + y - 6) * step * size];
    lines.push(...strokes.map((line) => line.map(place)));
  }
  return { lines, width: next * step * size };
}
