import { inflateSync } from 'node:zlib';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { barChart, chartImageForWord } from './index.server.ts';
import { chartPng } from './word-image.server.ts';

const chart = barChart(
  { bars: [{ label: 'Wonen', value: 6 }], total: 9, labelHeader: 'Pijler', valueHeader: 'Gemeenten' },
  { id: 'a', title: 'Kansen' },
);

/** The palette index of one pixel of a PNG as we write it: one IDAT, no filter. */
function pixelAt(png: Buffer, x: number, y: number): number | undefined {
  const start = png.indexOf('IDAT', 0, 'latin1');
  const data = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  return data[y * (png.readUInt32BE(16) + 1) + 1 + x];
}

test('the fallback picture has the bar where the drawing has it', () => {
  const { fallback, transformation, altText } = chartImageForWord(chart, 400);
  expect(fallback.data.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([fallback.data.readUInt32BE(16), fallback.data.readUInt32BE(20)]).toEqual([
    chart.width * 3,
    chart.height * 3,
  ]);
  const middle = chart.height * 1.5;
  const [bar, track] = [chart.width * 0.75, chart.width * 2.4].map((x) => pixelAt(fallback.data, x, middle));
  const paper = pixelAt(fallback.data, 0, 0);
  expect(paper).toBe(0);
  expect(new Set([paper, bar, track]).size).toBe(3);
  expect(transformation.width).toBe(400);
  expect(altText.description).toBe('Kansen. Wonen: 6 van 9.');
});

/** A letter as the fallback picture has it, a sign for every few pixels. */
function letter(text: string): string {
  const svg = `<svg fill="#10282e"><text x="20" y="40" font-size="20" text-anchor="start">${text}</text></svg>`;
  const png = chartPng({ svg, width: 40, height: 50 });
  const signs = [...Array(20).keys()];
  return signs
    .map((y) =>
      signs
        .map((x) => (pixelAt(png, 60 + 2 * x, 75 + 3 * y) === 0 ? ' ' : '#'))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

test('the fallback picture has letters where the drawing has text', () => {
  expect(letter('L')).toMatchInlineSnapshot(`
    "
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    ###
    #############
      ###########



    "
  `);
  expect(letter('\u{1F600}')).toContain('#');
  expect(letter('é')).not.toBe(letter('e'));
});

test('docx takes it as an SVG with a fallback', async () => {
  const image = new ImageRun(chartImageForWord(chart));
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [image] })] }] });
  const file = await Packer.toBuffer(document);
  const names = file.toString('latin1');
  expect(names).toContain('.svg');
  expect(names).toContain('.png');
});
