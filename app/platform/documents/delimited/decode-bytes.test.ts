import { expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';
import { findDelimiter } from './find-delimiter.ts';

const text = 'naam;plaats\r\nRenée;Súdwest-Fryslân\r\n';
const bigEndian = (value: string) => Buffer.from(value, 'utf16le').swap16();

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16 big-endian', bigEndian(`\uFEFF${text}`)],
  ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
  ['UTF-16 big-endian without a mark', bigEndian(text)],
  ['Windows-1252', Buffer.from(text, 'latin1')],
])('reads %s', (_, bytes) => {
  expect(decodeBytes(bytes)).toEqual({ ok: true, value: text });
});

it.each([
  ['a workbook', Buffer.from('PK\u0003\u0004rest', 'latin1'), 'workbook'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-workbook'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'pdf'],
  [
    'UTF-8 and Windows-1252 in one',
    Buffer.concat([Buffer.from('é;'), Buffer.from('é', 'latin1')]),
    'unknown-encoding',
  ],
  ['a byte without a sign', Buffer.from([0x61, 0x81, 0x62]), 'unknown-encoding'],
])('refuses %s', (_, bytes, reason) => {
  expect(decodeBytes(bytes)).toEqual({ ok: false, reason });
});

it.each([
  ['sep=|\r\na|b', '|', true],
  ['\n  \na,b;c;d\n', ';', false],
  ["een titel, met komma's, en meer, en meer\nkop\tkop\n", '\t', false],
])('finds what stands between the cells of %j', (start, delimiter, isTold) => {
  const countHeads = (cells: readonly string[]) => cells.filter((cell) => cell === 'kop').length;
  expect(findDelimiter(start, countHeads)).toEqual({ delimiter, isTold });
});
