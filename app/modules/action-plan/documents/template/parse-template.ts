import type { TemplateFault, TemplateNode, TemplatePart } from './template-node.ts';

export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly faults: readonly TemplateFault[];
}

/** Longer than any letter; keeps a mistaken upload from taking all memory. */
const longestTemplate = 200_000;
const deepestNesting = 12;
/** Each is drawn while everyone waits; a letter has three, a report ten. */
const mostFigures = 40;

interface OpenBlock {
  readonly name: string;
  readonly isInverted: boolean;
  readonly line: number;
  readonly nodes: TemplateNode[];
}

/**
 * Takes a template apart, line by line: `#` to `###` are headings, `-` begins a list item, an empty line ends a
 * paragraph; blocks, charts and tables have a line of their own. Says what it cannot read and goes on.
 */
export function parseTemplate(text: string): ParsedTemplate {
  if (text.length > longestTemplate)
    return { nodes: [], faults: [{ line: 1, reason: 'Het sjabloon is te lang: hoogstens 200.000 tekens.' }] };
  const faults: TemplateFault[] = [];
  const root: TemplateNode[] = [];
  const open: OpenBlock[] = [];
  let paragraph: TemplatePart[] = [];
  let figures = 0;

  const here = () => open.at(-1)?.nodes ?? root;
  const endParagraph = () => {
    if (paragraph.length > 0) here().push({ kind: 'paragraph', parts: paragraph });
    paragraph = [];
  };
  const close = (name: string, line: number) => {
    const block = open.pop();
    if (block === undefined) {
      faults.push({ line, reason: `{{/${name}}} sluit een blok dat niet open is.` });
      return;
    }
    here().push({ kind: 'block', ...block });
    if (block.name !== name)
      faults.push({
        line,
        reason: `{{/${name}}} past niet bij {{${block.isInverted ? '^' : '#'}${block.name}}} op regel ${block.line}.`,
      });
  };

  for (const [at, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const line = at + 1;
    const content = raw.trim();
    const tag = readBlockTag(content);
    const figure = readFigureTag(content);
    const heading = readHeadingLine(content);
    const bullet = /^[-*]\s/u.test(content) ? content.slice(1).trim() : null;
    const isTextLine =
      content !== '' && tag === null && figure === null && heading === null && bullet === null;
    if (!isTextLine) endParagraph();
    if (content === '') continue;
    if (tag !== null) {
      const { sign, name } = tag;
      if (sign === '/') close(name, line);
      else open.push({ name, isInverted: sign === '^', line, nodes: [] });
      if (open.length === deepestNesting + 1)
        faults.push({ line, reason: `Hoogstens ${deepestNesting} blokken in elkaar.` });
    } else if (figure !== null) {
      here().push({ ...figure, line });
      figures += 1;
      if (figures === mostFigures + 1)
        faults.push({ line, reason: `Hoogstens ${mostFigures} grafieken en tabellen in een sjabloon.` });
    } else if (heading !== null) {
      const { marks, words } = heading;
      const level = headingLevel(marks);
      if (level === null) faults.push({ line, reason: 'Een kop heeft een, twee of drie hekjes (#).' });
      else here().push({ kind: 'heading', level, parts: readParts(words, line, faults) });
    } else if (bullet !== null) here().push({ kind: 'bullet', parts: readParts(bullet, line, faults) });
    else {
      if (paragraph.length > 0) paragraph.push({ kind: 'text', text: ' ' });
      paragraph.push(...readParts(content, line, faults));
    }
  }
  endParagraph();
  for (const { name, line, isInverted } of open)
    faults.push({
      line,
      reason: `Het blok {{${isInverted ? '^' : '#'}${name}}} wordt niet gesloten. Zet {{/${name}}} op een eigen regel.`,
    });
  return { nodes: root, faults: faults.toSorted((one, other) => one.line - other.line) };
}

/** What stands between `{{` and `}}` when the text is that and nothing else; null when it is not. */
function insideBraces(text: string): string | null {
  if (text.length < 4 || !text.startsWith('{{') || !text.endsWith('}}')) return null;
  const inner = text.slice(2, -2);
  return /[{}]/u.test(inner) ? null : inner.trim();
}

function readBlockTag(content: string): { readonly sign: string; readonly name: string } | null {
  const inner = insideBraces(content) ?? '';
  return /^[#^/]/u.test(inner) ? { sign: inner.slice(0, 1), name: inner.slice(1).trim() } : null;
}

const figureStart = /^(grafiek|tabel)\s*:/u;

function readFigureTag(content: string): { readonly kind: 'chart' | 'table'; readonly name: string } | null {
  const inner = insideBraces(content) ?? '';
  const start = figureStart.exec(inner);
  if (start === null) return null;
  return { kind: start[1] === 'grafiek' ? 'chart' : 'table', name: inner.slice(start[0].length).trim() };
}

function readHeadingLine(content: string): { readonly marks: number; readonly words: string } | null {
  const marks = /^#*/u.exec(content)?.[0].length ?? 0;
  const rest = content.slice(marks);
  return marks > 0 && /^\s/u.test(rest) ? { marks, words: rest.trim() } : null;
}

function headingLevel(marks: number): 1 | 2 | 3 | null {
  return marks === 1 || marks === 2 || marks === 3 ? marks : null;
}

/** Text and fields of one line. What is no field stays text, with a fault. */
function readParts(words: string, line: number, faults: TemplateFault[]): TemplatePart[] {
  return words.split(/(\{\{[^{}]*\}\})/u).flatMap((piece): TemplatePart[] => {
    if (piece === '') return [];
    const inner = insideBraces(piece);
    if (inner === null) {
      if (/\{\{|\}\}/u.test(piece))
        faults.push({ line, reason: 'Een veld begint met {{ en eindigt met }} op dezelfde regel.' });
      return [{ kind: 'text', text: piece }];
    }
    if (/^[#^/]|^(?:grafiek|tabel)\s*:/u.test(inner)) {
      faults.push({ line, reason: `Zet {{${inner}}} op een eigen regel.` });
      return [];
    }
    return [{ kind: 'field', name: inner, line }];
  });
}
