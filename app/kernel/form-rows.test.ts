import { expect, it } from 'vitest';
import { rowNumbers } from './form-rows.ts';

it('gives rows in the order of their numbers, not of their fields, each once, up to 999', () => {
  const fields = {
    'mijlpaal-10-dag': '',
    'mijlpaal-2-wat': '',
    'mijlpaal-2-dag': '',
    'mijlpaal-999-dag': '',
  };
  expect(rowNumbers(fields, 'mijlpaal')).toEqual([2, 10, 999]);
  expect(rowNumbers({ 'mijlpaal-1000-dag': '', 'mijl-1-dag': '', mijlpaal: '' }, 'mijlpaal')).toEqual([]);
});
