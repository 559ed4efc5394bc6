import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test.each([
  ['scan 2022.docx', `attachment; filename="scan 2022.docx"; filename*=UTF-8''scan%202022.docx`],
  [
    `één "twee".csv`,
    `attachment; filename="een _twee_.csv"; filename*=UTF-8''%C3%A9%C3%A9n%20%22twee%22.csv`,
  ],
  ["a'b(c)*.txt", `attachment; filename="a'b(c)*.txt"; filename*=UTF-8''a%27b%28c%29%2A.txt`],
  ['half \ud83d.txt', `attachment; filename="half _.txt"; filename*=UTF-8''half%20%EF%BF%BD.txt`],
  ['../x\r\ny', `attachment; filename=".._x__y"; filename*=UTF-8''..%2Fx%0D%0Ay`],
])('%j is saved under its own name', (name, header) => {
  expect(attachment(name)).toBe(header);
});
