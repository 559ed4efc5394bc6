import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { rewriteArchive } from './archive.server.ts';
import { isChartPart, finishChartPart } from './word-chart-part.ts';
import type { WordBlock } from './word-blocks.server.ts';

export interface WordDocument {
  readonly title: string;
  /** Beneath the title on the first page. */
  readonly subtitle: string;
  readonly subject: string;
  /** Lines at the foot of the first page, such as where the figures come from. */
  readonly colophon: readonly string[];
  readonly blocks: readonly WordBlock[];
  /** A report, the usual, has its title down the first page; a letter begins at the top. */
  readonly layout?: 'report' | 'letter';
}

const ink = '1D2B33';
const accent = '1F6F54';

/** Writes a Word document in Dutch with a title page, real headings and page numbers. */
export async function writeWordDocument(content: WordDocument): Promise<Uint8Array> {
  const { title, subtitle, subject, colophon, blocks, layout = 'report' } = content;
  const isLetter = layout === 'letter';
  const document = new Document({
    title,
    subject,
    description: subtitle,
    creator: 'Onderdak',
    lastModifiedBy: 'Onderdak',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, color: ink, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: isLetter ? 40 : 56, bold: true, color: ink },
          paragraph: { spacing: { before: isLetter ? 0 : 3600, after: isLetter ? 120 : 240 } },
        },
        heading1: isLetter ? headingStyle(28, 320) : headingStyle(36, 0),
        heading2: isLetter ? headingStyle(24, 240) : headingStyle(28, 320),
        heading3: headingStyle(24, 240),
      },
      paragraphStyles: [
        { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 28, color: accent } },
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          run: { size: 20, bold: true },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
        {
          id: 'TableText',
          name: 'Table Text',
          basedOn: 'Normal',
          run: { size: 19 },
          paragraph: { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } },
        },
        {
          id: 'Small',
          name: 'Small',
          basedOn: 'Normal',
          run: { size: 19 },
          paragraph: { spacing: { after: 80 } },
        },
        { id: 'Contents', name: 'Contents', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 } },
        },
        footers: { default: pageFooter(title), first: new Footer({ children: [new Paragraph('')] }) },
        children: [
          new Paragraph({ text: title, style: 'Title' }),
          new Paragraph({ text: subtitle, style: 'Subtitle' }),
          ...colophon.map((text) => new Paragraph({ text, style: 'Small' })),
          ...blocks,
        ],
      },
    ],
  });
  return rewriteArchive(await Packer.toBuffer(document), isChartPart, finishChartPart);
}

function headingStyle(size: number, before: number) {
  return { run: { size, bold: true, color: ink }, paragraph: { spacing: { before, after: 160 } } };
}

function pageFooter(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 18,
            children: [`${title} – pagina `, PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
