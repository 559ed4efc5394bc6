import { attributesOf, tagsOf } from './xml-tags.ts';

/**
 * Cells in which something stands that is no value: without this a reader takes them for empty.
 *
 * - `error`: an error of Excel, such as `#N/A`
 * - `no-result`: a formula that nobody worked out
 * - `percentage`, `fraction`, `scaled`: a number that Excel shows as another one, such as 0.12 as `12%`
 * - `struck`: a text or number that is crossed out, in part or whole: it says what no longer holds
 *
 * Source: ECMA-376 part 1, 18.3.1.4 (`c`), 18.18.11 (`ST_CellType`) and 18.8.30 (`numFmt`).
 */
export type UnreadKind = 'error' | 'no-result' | 'percentage' | 'fraction' | 'scaled' | 'struck';

export class UnreadCell {
  readonly kind: UnreadKind;
  /** What stands there: the error, the formula, or the number. */
  readonly shown: string;

  constructor(kind: UnreadKind, shown: string) {
    this.kind = kind;
    this.shown = shown;
  }

  toString(): string {
    return this.shown;
  }
}

const kinds: readonly UnreadKind[] = ['error', 'no-result', 'percentage', 'fraction', 'scaled', 'struck'];
/** Of the private use area: nobody types it, and who does is asked about that cell. */
const mark = '\uE0FD';

const cellOpens = /<(?<prefix>[^\s<>/:]*:)?c(?<rest>\s[^<>]*)>/gu;
const cellEnds = /<\/(?:[^\s<>/:]*:)?c>/gu;
const valuePattern = /<(?:[^\s<>/:]*:)?v(?:\s[^<>]*)?>(?<text>[^<]*)<\//u;
const formulaPattern = /<(?:[^\s<>/:]*:)?f(?:\s[^<>/]*)?>(?<text>[^<]*)<\//u;
const hasFormula = /<(?:[^\s<>/:]*:)?f[\s>/]/u;
const hasValue = /<(?:[^\s<>/:]*:)?v[\s>/]/u;

/** The sheet with texts in those cells, which `toUnreadCell` knows again. */
export function markUnreadCells(sheet: string, formats: ReadonlyMap<string, UnreadKind>): string {
  const parts: string[] = [];
  let done = 0;
  for (const cell of cellsOf(sheet)) {
    const text = markUnread(cell, formats);
    if (text === null) continue;
    parts.push(sheet.slice(done, cell.from), text);
    done = cell.until;
  }
  return parts.join('') + sheet.slice(done);
}

interface SheetCell {
  readonly prefix: string;
  readonly rest: string;
  readonly body: string;
  readonly from: number;
  readonly until: number;
}

/** Cells that hold something. Openings and ends are gone through side by side, so that a sheet is read once. */
function* cellsOf(sheet: string): Generator<SheetCell> {
  const ends = sheet.matchAll(cellEnds);
  let end = ends.next().value;
  let until = 0;
  for (const open of sheet.matchAll(cellOpens)) {
    const { prefix = '', rest = '' } = open.groups ?? {};
    const inside = open.index + open[0].length;
    if (open.index < until || rest.endsWith('/')) continue;
    while (end !== undefined && end.index < inside) end = ends.next().value;
    if (end === undefined) return;
    until = end.index + end[0].length;
    yield { prefix, rest, body: sheet.slice(inside, end.index), from: open.index, until };
  }
}

/** The cell with a text that tells what stands there; null when it can be read as it is. */
function markUnread(
  { prefix, rest, body }: SheetCell,
  formats: ReadonlyMap<string, UnreadKind>,
): string | null {
  const attributes = attributesOf(rest);
  const unread = unreadIn(body, attributes, formats);
  if (unread === null) return null;
  const place = attributes.get('r');
  const at = place === undefined ? '' : ` r="${place}"`;
  const text = `${mark}${kinds.indexOf(unread.kind)}${unread.shown}`;
  return `<${prefix}c${at} t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

function unreadIn(
  body: string,
  attributes: ReadonlyMap<string, string>,
  formats: ReadonlyMap<string, UnreadKind>,
): UnreadCell | null {
  const value = valuePattern.exec(body)?.groups?.['text'] ?? '';
  const type = attributes.get('t') ?? 'n';
  if (type === 'e') return new UnreadCell('error', value || '#?');
  // A formula may give an empty text, and then says so with an empty value.
  if (hasFormula.test(body) && value === '' && !(type === 'str' && hasValue.test(body))) {
    return new UnreadCell('no-result', `=${formulaPattern.exec(body)?.groups?.['text'] ?? ''}`);
  }
  const kind = formats.get(attributes.get('s') ?? '');
  const isText = type === 's' || type === 'inlineStr';
  if (isText)
    return struckPattern.test(body) || kind === 'struck'
      ? new UnreadCell('struck', textOf(body) || '…')
      : null;
  return kind === undefined || value === '' || (type !== 'n' && kind !== 'struck')
    ? null
    : new UnreadCell(kind, value);
}

const struckPattern = /<(?:[^\s<>/:]*:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/u;
const textPattern = /<(?:[^\s<>/:]*:)?t(?:\s[^<>]*)?>([^<]*)<\//gu;
// Each shared text ends where another begins, so that one that is never closed is not sought to the end of the file.
const beforeShared = /(?=<(?:[^\s<>/:]*:)?si[\s>])/u;
const sharedOpens = /^<(?<prefix>[^\s<>/:]*:)?si(?:\s[^<>]*)?>/u;
const sharedEnds = /<\/(?:[^\s<>/:]*:)?si>/u;

function textOf(xml: string): string {
  return [...xml.matchAll(textPattern)].map(([, text = '']) => text).join('');
}

/** The shared texts, of which those that are crossed out in part tell so. */
export function markStruckTexts(texts: string): string {
  if (!struckPattern.test(texts)) return texts;
  return texts.split(beforeShared).map(markStruckText).join('');
}

function markStruckText(text: string): string {
  const opens = sharedOpens.exec(text);
  const end = text.search(sharedEnds);
  if (opens === null || end === -1) return text;
  const body = text.slice(opens[0].length, end);
  if (!struckPattern.test(body)) return text;
  const prefix = opens.groups?.['prefix'] ?? '';
  return `${opens[0]}<${prefix}t>${mark}${kinds.indexOf('struck')}${textOf(body)}</${prefix}t>${text.slice(end)}`;
}

export function toUnreadCell(text: string): UnreadCell | null {
  if (!text.startsWith(mark)) return null;
  const kind = kinds[Number(text[1])];
  return kind === undefined ? new UnreadCell('error', text) : new UnreadCell(kind, text.slice(2));
}

/** The styles, by the number that cells name them with, under which a number is shown as another one. */
export function misleadingFormats(styles: string): ReadonlyMap<string, UnreadKind> {
  const written = new Map(
    tagsOf(styles, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      kindOfFormat(attributes.get('formatCode') ?? ''),
    ]),
  );
  const start = styles.search(/<(?:[^\s<>/:]*:)?cellXfs[\s>]/u);
  const end = styles.search(/<\/(?:[^\s<>/:]*:)?cellXfs>/u);
  if (start === -1 || end === -1) return new Map();
  const struckFonts = fontsStruck(styles);
  return new Map(
    tagsOf(styles.slice(start, end), 'xf').flatMap(({ attributes }, at) => {
      const id = attributes.get('numFmtId') ?? '';
      const isStruck = struckFonts[Number(attributes.get('fontId') ?? '')] === true;
      const kind = isStruck ? 'struck' : (builtIn.get(id) ?? written.get(id) ?? null);
      return kind === null ? [] : [[String(at), kind] as const];
    }),
  );
}

/** By the number of the font. */
function fontsStruck(styles: string): readonly boolean[] {
  const start = styles.search(/<(?:[^\s<>/:]*:)?fonts[\s>]/u);
  const end = styles.search(/<\/(?:[^\s<>/:]*:)?fonts>/u);
  if (start === -1 || end === -1) return [];
  const [, ...fonts] = styles.slice(start, end).split(/<(?:[^\s<>/:]*:)?font[\s/>]/u);
  return fonts.map((font) => struckPattern.test(font));
}

const builtIn = new Map<string, UnreadKind>([
  ['9', 'percentage'],
  ['10', 'percentage'],
  ['12', 'fraction'],
  ['13', 'fraction'],
]);

const firstSection = /^(?:"[^"]*"|\\.|[^;"\\])*/u;
const literal = /"([^"]*)"|\\(.)/gu;
/** A colour or condition, a blank as wide as a sign, and a sign that fills the cell. */
const unshown = /\[[^[\]]*\]|[_*]./gu;

function kindOfFormat(code: string): UnreadKind | null {
  const section = firstSection.exec(code.replaceAll('&quot;', '"'))?.[0] ?? '';
  const literals = [...section.matchAll(literal)].map(([, quoted = '', escaped = '']) => quoted + escaped);
  const bare = section.replaceAll(literal, '').replaceAll(unshown, '');
  if (bare.includes('%') || literals.some((text) => text.includes('%'))) return 'percentage';
  if (/[?#\d]\s*\/\s*[?#\d]/u.test(bare)) return 'fraction';
  const isOther =
    /[0#?],+(?:\s*$|[^0#?,])|^\s*-/u.test(bare) || literals.some((text) => /\d|^-$/u.test(text));
  return isOther ? 'scaled' : null;
}
