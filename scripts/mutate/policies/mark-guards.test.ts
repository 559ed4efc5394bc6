import { inject, describe, expect, it } from 'vitest';
import { withClient } from '#tests/support/template.ts';
import { findConditions } from './find-conditions.ts';
import { guardIn, markGuards, startMarking } from './mark-guards.ts';
import type { Guard } from './read-guards.ts';

/** The guards of a text between `head` and `tail`, numbered from nought. */
function guardsOf(text: string, head = '', tail = ''): ReadonlyMap<number, Guard> {
  const definition = { place: 'proef', table: null, head, text, tail };
  return new Map(
    findConditions(text).map((part, number) => {
      const condition = text.slice(part.start, part.end);
      return [
        number,
        { place: 'proef', table: null, condition, leaveOut: '', putBack: '', definition, part },
      ];
    }),
  );
}

describe('markGuards', () => {
  it.each([
    ['terms', '(a AND b)', '(mutate.ask(0, (a), true) AND mutate.ask(1, (b), true))'],
    [
      'a term around terms',
      'where a and (b or (c and d))',
      'where mutate.ask(0, (a), true) and mutate.ask(1, ((b or (mutate.ask(2, (c), true) and mutate.ask(3, (d), true)))), true)',
    ],
    [
      'a guard around its branches, that begin and end where it does',
      'if a or b then raise exception; end if;',
      'if mutate.ask(0, (mutate.ask(1, (a), false) or mutate.ask(2, (b), false)), false) then raise exception; end if;',
    ],
  ])('marks %s', (_, text, expected) => {
    expect(markGuards(guardsOf(text))).toBe(expected);
  });
});

describe('a marked guard', () => {
  const text = 'select where x > 0 and x < 10';
  const head = 'create function mutate.proef(x int) returns setof record language sql as $$ ';
  const refusing =
    'create function mutate.refuse(x int) returns void language plpgsql as $$ begin if x = 0 then raise exception using errcode = $a$23514$a$; end if; end $$';

  /** The guards that speak while a question is asked in a transaction that may write nothing. */
  const speaking = (make: string, question: string) =>
    withClient(inject('testDatabases').superuserUrl, async (client) => {
      const told: (number | null)[] = [];
      client.on('notice', ({ message }) => told.push(guardIn(message ?? '')));
      await client.query(`begin; ${startMarking}; ${make}; set transaction read only`);
      await client.query(question).catch(() => undefined);
      await client.query('rollback');
      return told;
    });

  it.each([
    ['nothing of what is true', 5, []],
    ['when it is false', -1, [0]],
    ['when it is null, which is as good as false', null, [0]],
    ['when it is the last that is false', 10, [1]],
  ])('tells %s', async (_, value, expected) => {
    const make = markGuards(guardsOf(text, head, ' $$'));
    expect(await speaking(make, `select mutate.proef(${value})`)).toEqual(expected);
  });

  it.each([
    ['when it refuses', 0, [0]],
    ['nothing when it does not', 1, []],
    ['nothing of null', null, []],
  ])('tells %s', async (_, value, expected) => {
    expect(await speaking(markGuards(guardsOf(refusing)), `select mutate.refuse(${value})`)).toEqual(
      expected,
    );
  });
});
