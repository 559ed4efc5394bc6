import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { paper, ink } from './palette.ts';
import { element, escapeXml } from './svg-markup.ts';

export interface Drawing {
  readonly id: string;
  readonly title: string;
  /** The picture in words. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** On a page: drawn no larger than its own size, instead of as wide as the text. */
  readonly isNaturalSize?: boolean;
}

// Plot only creates elements with it; nothing is ever attached, so one document serves all charts.
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** A tenth of a pixel is finer than anyone sees, and halves the size of a map. */
function roundPath(path: string): string {
  return path.replaceAll(/-?\d{1,20}\.\d{1,20}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** What Plot drew, without what the content security policy forbids and without labels for its own groups. */
function innerMarkup(root: Element): string {
  for (const each of root.querySelectorAll('style')) each.remove();
  for (const each of root.querySelectorAll('*')) {
    for (const name of ['style', 'aria-label', 'aria-description', 'class']) each.removeAttribute(name);
  }
  for (const each of root.querySelectorAll('path'))
    each.setAttribute('d', roundPath(each.getAttribute('d') ?? ''));
  return root.innerHTML;
}

function svgOf(drawing: Drawing, content: string): string {
  const { id, title, description, width, height, fontSize } = drawing;
  const titleId = `${id}-${width}-titel`;
  const descriptionId = `${id}-${width}-beschrijving`;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': titleId,
      'aria-describedby': descriptionId,
      fill: ink,
      'font-family': 'Arial, Helvetica, sans-serif',
      'font-size': fontSize,
      'text-anchor': 'middle',
      'data-fit': drawing.isNaturalSize ? 'natural' : undefined,
    },
    element('title', { id: titleId }, escapeXml(title)),
    element('desc', { id: descriptionId }, escapeXml(description)),
    element('rect', { width, height, fill: paper }),
    content,
  );
}

/**
 * Draws marks with Observable Plot and wraps them in an accessible SVG.
 * @param over markup laid over the marks, such as a legend
 */
export function drawPlot(drawing: Drawing, options: Plot.PlotOptions, over = ''): string {
  const { width, height, fontSize } = drawing;
  // Scales are handed in as Plot options; `document` is its hook for drawing outside a browser.
  const figure = Plot.plot({ ...options, document, width, height, style: { fontSize: `${fontSize}px` } });
  return svgOf(drawing, innerMarkup(figure).replaceAll('currentColor', ink) + over);
}

/** The area that bars are drawn in, when everything around it is placed by the chart itself. */
export interface Field {
  readonly marginLeft: number;
  readonly marginRight: number;
  /** The values at the left and right edge. */
  readonly domain: readonly [number, number];
  readonly marks: Plot.Markish[];
}

/** Draws marks whose x is a value and whose y is a place in pixels, without axes. */
export function drawRows(drawing: Drawing, field: Field, over: string): string {
  const options: Plot.PlotOptions = {
    marginLeft: field.marginLeft,
    marginRight: field.marginRight,
    marginTop: 0,
    marginBottom: 0,
    x: { type: 'linear', domain: [...field.domain], axis: null },
    y: { type: 'identity', axis: null },
    color: { type: 'identity' },
    marks: field.marks,
  };
  return drawPlot(drawing, options, over);
}
