/** What of a sheet decides how it prints and is filtered. */
export interface PrintedSheet {
  /** The name as it stands in the workbook. */
  readonly name: string;
  /** Rows of the heading, which come back on every page. */
  readonly headingRows: number;
  /** The cells that can be filtered by their heading, such as `A1:H40`; null for none. */
  readonly filter: string | null;
}

/**
 * Every column on one page across, and as many pages down as it takes; a filter in the heading.
 * Source: ECMA-376 part 1, 18.3.1.63 (`pageSetup`), 18.3.1.65 (`pageSetUpPr`), 18.3.1.2 (`autoFilter`).
 */
export function fitToWidth(sheetXml: string, { filter }: PrintedSheet): string {
  return sheetXml
    .replace(/<worksheet(?:\s[^<>]*)?>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup /u, '<pageSetup fitToWidth="1" fitToHeight="0" ')
    .replace(/<\/sheetData>/u, filter === null ? '$&' : `$&<autoFilter ref="${filter}"/>`);
}

/** The headings that come back on every page. Source: ECMA-376 part 1, 18.2.5 (`definedName`, `_xlnm.Print_Titles`). */
export function repeatHeadings(workbookXml: string, sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap(({ name, headingRows }, at) =>
    headingRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name.replaceAll("'", "''"))}'!$1:$${headingRows}</definedName>`,
        ],
  );
  // A function, because a dollar sign in a replacement means something else.
  return names.length === 0
    ? workbookXml
    : workbookXml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
