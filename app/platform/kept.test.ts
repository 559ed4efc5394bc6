import { describe, expect, it } from 'vitest';
import { keepLatest } from './kept.ts';

describe('what is kept', () => {
  it('is what was asked for last', () => {
    const kept = keepLatest<number>({ most: 2 });
    kept.put('a', 1);
    kept.put('b', 2);
    expect(kept.find('a')).toBe(1);
    kept.put('c', 3);
    expect([kept.find('a'), kept.find('b'), kept.find('c')]).toEqual([1, undefined, 3]);
  });

  it('is no more than may be kept, by weight', () => {
    const kept = keepLatest<string>({ most: 5, weightOf: ({ length }) => length });
    kept.put('a', 'xx');
    kept.put('b', 'yyy');
    expect([kept.find('a'), kept.find('b')]).toEqual(['xx', 'yyy']);
    kept.put('c', 'z');
    expect([kept.find('a'), kept.find('b'), kept.find('c')]).toEqual([undefined, 'yyy', 'z']);
  });

  it('counts what was put anew once', () => {
    const kept = keepLatest<string>({ most: 4, weightOf: ({ length }) => length });
    for (const value of ['aaa', 'bbb', 'cc']) kept.put('a', value);
    kept.put('b', 'dd');
    expect([kept.find('a'), kept.find('b')]).toEqual(['cc', 'dd']);
  });

  it('is nothing that alone is too much', () => {
    const kept = keepLatest<string>({ most: 2, weightOf: ({ length }) => length });
    kept.put('a', 'aaa');
    expect(kept.find('a')).toBeUndefined();
  });
});
