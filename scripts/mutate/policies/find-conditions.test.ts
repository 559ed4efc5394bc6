import { describe, expect, it } from 'vitest';
import { findConditions } from './find-conditions.ts';

/** What each condition says, and what takes its place where that is not `true`. */
const read = (sql: string) =>
  findConditions(sql).map(
    ({ start, end, without }) => sql.slice(start, end) + (without === 'true' ? '' : ` -> ${without}`),
  );

describe('findConditions', () => {
  it.each([
    ['terms of an AND', '((a = 1) AND b)', ['(a = 1)', 'b']],
    ['terms in a branch of an OR', '(a AND (b OR (c AND d)))', ['a', '(b OR (c AND d))', 'c', 'd']],
    ['no branch of an OR alone', '(a OR b)', []],
    [
      'terms in a sub-select',
      '(EXISTS ( SELECT FROM t WHERE ((t.x = 1) AND app.f(t.y))))',
      ['(t.x = 1)', 'app.f(t.y)'],
    ],
    ['a single condition', 'select from t where x = f(1) order by y', ['x = f(1)']],
    ['an OR that AND binds more tightly', 'select from t where a and b or c;', ['a and b or c', 'a', 'b']],
    ['no term of BETWEEN', 'select from t where a between 1 and 2 and b', ['a between 1 and 2', 'b']],
    ['no part of a text', "select from t where a = 'x and y'", ["a = 'x and y'"]],
    ['no comment', 'select from t where a -- and b\n and c', ['a', 'c']],
    [
      'conditions of joins, not of conflicts',
      'from t join u on t.x = u.x on conflict do nothing',
      ['t.x = u.x'],
    ],
    [
      'terms beside IS DISTINCT FROM',
      'if a is distinct from b and c then return; end if',
      ['a is distinct from b', 'c'],
    ],
    ['a guard, whole', 'if a and b then raise exception; end if;', ['a and b -> false']],
    [
      'a guard and its branches',
      'if a or b and c then raise exception; end if;',
      ['a or b and c -> false', 'a -> false', 'b and c -> false'],
    ],
  ])('finds %s', (_, sql, expected) => {
    expect(read(sql)).toEqual(expected);
  });
});
