import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { chartImageForWord, wordTextWidth, type Chart, type ChartTable } from '../charts/index.server.ts';
import { widest } from '../charts/text-size.ts';
import { nativeChartRun } from './word-chart.server.ts';

/** A part of a Word document: what follows each other on the page. */
export type WordBlock = Paragraph | Table;

export interface WordColumn {
  readonly heading: string;
  /** Share of the table's width, in proportion to the other columns. */
  readonly width: number;
  /** Figures stand to the right. */
  readonly isFigure?: boolean;
}

/** Text width of an A4 page with margins of 2.5 cm, in twentieths of a point. */
const textWidth = 9071;

/** In pixels at 96 to the inch: bold letters of the table's headings. */
const tableLetters = 14;

const figures = new Intl.NumberFormat('nl-NL');

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * A heading that Word's navigation and screen readers know as such; `anchor` makes it a place to link to. One of the
 * first level starts a page, unless told otherwise.
 */
export function heading(
  level: 1 | 2 | 3,
  text: string,
  options: { readonly anchor?: string; readonly startsPage?: boolean } = {},
): WordBlock {
  const run = new TextRun(text);
  const children =
    options.anchor === undefined ? [run] : [new Bookmark({ id: options.anchor, children: [run] })];
  const style = levels[level - 1] ?? HeadingLevel.HEADING_3;
  const pageBreakBefore = options.startsPage ?? level === 1;
  return new Paragraph({ heading: style, children, pageBreakBefore, keepNext: true });
}

export function paragraph(text: string, options: { readonly isSmall?: boolean } = {}): WordBlock {
  return new Paragraph({ text, ...(options.isSmall === true ? { style: 'Small' } : {}) });
}

export function bullet(text: string): WordBlock {
  return new Paragraph({ text, bullet: { level: 0 } });
}

/** A line that leads to a heading with this anchor. */
export function linkTo(anchor: string, text: string): WordBlock {
  return new Paragraph({
    style: 'Contents',
    children: [new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'Hyperlink' })] })],
  });
}

/** A table whose heading comes back on every page and whose rows stay whole. */
export function table(
  columns: readonly WordColumn[],
  rows: readonly (readonly (string | number)[])[],
  caption: string,
): readonly WordBlock[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * textWidth));
  const headingRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.heading, column, widths[at] ?? 0, true)),
  });
  const bodyRows = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => cell(String(row[at] ?? ''), column, widths[at] ?? 0, false)),
      }),
  );
  return [
    new Paragraph({ text: caption, style: 'Caption', keepNext: true }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: lines,
      rows: [headingRow, ...bodyRows],
    }),
    new Paragraph({ text: '', style: 'Small' }),
  ];
}

/**
 * A chart with its words for who cannot see it, and its figures beneath. Bars, columns and lines are charts that
 * the word processor draws and lets edit; the other kinds are pictures.
 */
export function figure(chart: Chart): readonly WordBlock[] {
  const { native } = chart;
  const { caption, rows } = chart.table;
  const drawing =
    native === undefined ? new ImageRun(chartImageForWord(chart)) : nativeChartRun(chart, native);
  return [
    new Paragraph({ keepNext: true, children: [drawing] }),
    ...table(
      figureColumns(chart.table),
      rows.map((row) => row.map((each) => (typeof each === 'number' ? figures.format(each) : each))),
      caption,
    ),
  ];
}

/** Figures as wide as their longest word, or whole where that is not much; the names take what is left. */
function figureColumns({ columns, rows }: ChartTable): WordColumn[] {
  const widths = columns.map((name, at) => {
    const texts = [name, ...rows.map((row) => String(row[at] ?? ''))];
    const words = texts.flatMap((text) => text.split(' '));
    const whole = Math.min(110, widest(texts, tableLetters));
    return Math.max(70, 18 + Math.max(whole, widest(words, tableLetters)));
  });
  const left = wordTextWidth - widths.slice(1).reduce((sum, width) => sum + width, 0);
  return columns.map((name, at) => ({
    heading: name,
    width: at === 0 ? Math.max(160, left) : (widths[at] ?? 70),
    isFigure: at > 0,
  }));
}

const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1D6' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const lines = {
  top: hairline,
  bottom: hairline,
  insideHorizontal: hairline,
  insideVertical: none,
  left: none,
  right: none,
};

function cell(text: string, { isFigure }: WordColumn, width: number, isHeading: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(isHeading ? { shading: { type: ShadingType.CLEAR, fill: 'E8EEF1', color: 'auto' } } : {}),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: isFigure === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext: isHeading,
        children: [new TextRun({ text, bold: isHeading })],
      }),
    ],
  });
}
