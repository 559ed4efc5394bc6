import { wideWidth, type ChartOptions } from './chart.ts';
import { boldFactor, textWidth, wrapText, widest } from './text-size.ts';

/** Where labels and bars of a chart with rows go. All sizes in pixels. */
export interface RowLayout {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Room left of the bars: for the labels on a wide chart, none on a narrow one. */
  readonly marginLeft: number;
  readonly rowHeight: number;
  /** Room above a row's bar: for its label on a narrow chart. */
  readonly labelHeight: number;
  /** Room between bars of neighbouring rows, below the bar. */
  readonly gap: number;
  readonly labelLines: readonly (readonly string[])[];
}

export interface RowNeeds {
  readonly labels: readonly string[];
  /** Height of the bar or bars of one row. */
  readonly barHeight: number;
  /** Texts that stand at the right end of the label's line on a narrow chart; they may be bold. */
  readonly asides?: readonly string[];
}

export function isNarrowWidth(width: number): boolean {
  return width < 480;
}

/** Labels beside the bars when there is room, above them on a phone. */
export function layOutRows(options: ChartOptions, needs: RowNeeds): RowLayout {
  const width = options.width ?? wideWidth;
  const isNarrow = isNarrowWidth(width);
  const fontSize = isNarrow ? 16 : 15;
  const lineHeight = Math.round(fontSize * 1.25);
  const asideWidth = widest(needs.asides ?? [], fontSize) * boldFactor;
  const room = isNarrow
    ? width - asideWidth - 12
    : Math.min(widest(needs.labels, fontSize) + 4, width * 0.36);
  const labelLines = needs.labels.map((label) => wrapText(label, room, fontSize));
  const mostLines = labelLines.reduce((most, lines) => Math.max(most, lines.length), 1);
  const longest = widest(labelLines.flat(), fontSize);
  const labelHeight = isNarrow ? mostLines * lineHeight + 4 : 0;
  const gap = isNarrow ? 16 : 14;
  const rowHeight = isNarrow
    ? labelHeight + needs.barHeight + gap
    : Math.max(needs.barHeight + gap, mostLines * lineHeight + 8);
  const marginLeft = isNarrow ? 0 : Math.ceil(longest + 14);
  return { width, isNarrow, fontSize, lineHeight, marginLeft, rowHeight, labelHeight, gap, labelLines };
}

/** Whether a text fits in a span, with a little air. */
export function fits(text: string, span: number, fontSize: number): boolean {
  return textWidth(text, fontSize) + 10 <= span;
}
