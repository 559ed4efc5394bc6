/** Whether a part of a Word document is a native chart. */
export const isChartPart = (name: string): boolean => /^word\/charts\/chart\d+\.xml$/.test(name);

/**
 * The XML of a chart, in Dutch, with figures at bars on one line. A label that may be broken is broken by
 * LibreOffice at a fifth of the chart's height, which cuts "€ 1.582.500" in pieces; only the labels of figures
 * have margins, so names along the axis keep their lines.
 */
export function finishChartPart(chartXml: string): string {
  return chartXml
    .replaceAll('wrap="square" lIns=', 'wrap="none" lIns=')
    .replaceAll('lang="en-US"', 'lang="nl-NL"')
    .replace('<c:lang val="en-US"/>', '<c:lang val="nl-NL"/>');
}
