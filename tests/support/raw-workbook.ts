import { storedZip } from './stored-zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface RawWorkbook {
  readonly rows: string;
  /** Behind the rows, such as merged cells. */
  readonly behind?: string;
  readonly styles?: string;
  /** The cells with a comment. */
  readonly comments?: string;
}

/**
 * A workbook whose only sheet, `Antwoorden`, holds these rows as they stand here.
 */
export function workbookWith({ rows, behind = '', styles, comments }: RawWorkbook): Uint8Array {
  const relationships = (entries: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
  return storedZip([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Antwoorden" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(
        `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
          (styles === undefined
            ? ''
            : `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/>`),
      ),
    ],
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ],
    ...(styles === undefined
      ? []
      : [['xl/styles.xml', `<styleSheet xmlns="${main}">${styles}</styleSheet>`] as const]),
    ...(comments === undefined
      ? []
      : [
          [
            'xl/worksheets/_rels/sheet1.xml.rels',
            relationships(`<Relationship Id="rId1" Type="${relations}/comments" Target="../comments1.xml"/>`),
          ] as const,
          [
            'xl/comments1.xml',
            `<comments xmlns="${main}"><commentList>${comments}</commentList></comments>`,
          ] as const,
        ]),
  ]);
}
