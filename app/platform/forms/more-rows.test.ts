import { expect, it } from 'vitest';
import { moreRows } from './more-rows.ts';

it('has an act for each list of a form', () => {
  expect(Object.keys(moreRows('resultaat', 'mijlpaal'))).toEqual(['resultaat-erbij', 'mijlpaal-erbij']);
});
