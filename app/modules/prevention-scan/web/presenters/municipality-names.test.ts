import { describe, expect, it } from 'vitest';
import { listInCell, listInText, nameInText, noNames, type Names } from './municipality-names.ts';

const own: Names = { byNr: new Map([[4, 'Zwijndrecht']]), ownNr: 4 };

describe('municipalities in words', () => {
  it('are numbers to who may not see names', () => {
    expect(nameInText(noNames, 4)).toBe('gemeente 4');
    expect(listInText(noNames, [1, 3, 4])).toBe('gemeenten 1, 3 en 4');
    expect(listInCell(noNames, [1, 3, 4])).toBe('1, 3, 4');
  });

  it('show only the names the reader may see, those first', () => {
    expect(nameInText(own, 4)).toBe('Zwijndrecht (4)');
    expect(listInText(own, [1, 4])).toBe('Zwijndrecht (4) en gemeente 1');
    expect(listInText(own, [1, 4, 6])).toBe('Zwijndrecht (4), gemeenten 1 en 6');
    expect(listInCell(own, [1, 4])).toBe('1, Zwijndrecht (4)');
  });

  it('are said to be none where there are none', () => {
    expect(listInText(noNames, [])).toBe('geen enkele gemeente');
    expect(listInCell(noNames, [])).toBe('–');
  });

  it('end after fifteen in a cell', () => {
    const many = Array.from({ length: 17 }, (_, index) => index + 1);
    expect(listInCell(noNames, many)).toBe('1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 en nog 2');
  });
});
