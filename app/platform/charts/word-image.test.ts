import { inflateSync } from 'node:zlib';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { barChart, chartImageForWord } from './index.server.ts';

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
    chart.width * 2,
    chart.height * 2,
  ]);
  const middle = chart.height;
  const [paper, bar, track] = [0, chart.width / 2, chart.width * 1.5].map((x) =>
    pixelAt(fallback.data, x, middle),
  );
  expect(paper).toBe(0);
  expect(new Set([paper, bar, track]).size).toBe(3);
  expect(transformation.width).toBe(400);
  expect(altText.description).toBe('Kansen. Wonen: 6 van 9.');
});

test('docx takes it as an SVG with a fallback', async () => {
  const image = new ImageRun(chartImageForWord(chart));
  const document = new Document({ sections: [{ children: [new Paragraph({ children: [image] })] }] });
  const file = await Packer.toBuffer(document);
  const names = file.toString('latin1');
  expect(names).toContain('.svg');
  expect(names).toContain('.png');
});
