import { expect, test } from 'vitest';
import { drawTextTable } from './text-table.ts';

test('columns are as wide as their widest cell, figures to the right, no spaces at the end', () => {
  const columns = [{ heading: 'Naam' }, { heading: 'Aantal', align: 'right' as const }, { heading: 'Bij' }];
  const rows = [['Housing First', '8', 'Emmen'], ['Pension', '1.248', ''], ['Kort']];
  expect(drawTextTable(columns, rows)).toBe(
    [
      'Naam           Aantal  Bij',
      '-------------  ------  -----',
      'Housing First       8  Emmen',
      'Pension         1.248',
      'Kort',
    ].join('\n'),
  );
});

test('without rows there is a head alone', () => {
  expect(drawTextTable([{ heading: 'A' }, { heading: 'Ben' }], [])).toBe('A  Ben\n-  ---');
});
