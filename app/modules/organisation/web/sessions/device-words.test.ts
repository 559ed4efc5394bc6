import { expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';

const like = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${like} Chrome/142.0.0.0 Safari/537.36 Edg/142.0`,
    'Edge op Windows',
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${like} Chrome/142.0.0.0 Safari/537.36`, 'Chrome op Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox op Linux'],
  [`Mozilla/5.0 (Linux; Android 15) ${like} Chrome/142.0 Mobile Safari/537.36`, 'Chrome op Android'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/604.1',
    'Safari op iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15',
    'Safari op Mac',
  ],
  ['curl/8.9', 'Onbekend apparaat'],
  [null, 'Onbekend apparaat'],
])('%s', (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});
