import { expect, it } from 'vitest';
import { BusyError } from '../apart/turns.ts';
import { failureOf } from './failure.ts';

const withCode = (code: string) => Object.assign(new Error('…'), { code });

it.each([
  ['a refused connection', withCode('ECONNREFUSED'), 503],
  ['a refused connection on two addresses', new AggregateError([withCode('ECONNREFUSED')]), 503],
  ['a server that stops', withCode('57P01'), 503],
  ['a statement that was ended', withCode('57014'), 503],
  ['a full disk of the database', withCode('53100'), 503],
  ['a transaction that took too long', withCode('25P04'), 503],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), 503],
  ['a NUL in a text', withCode('22021'), 400],
  ['a text that is no id', withCode('22P02'), 400],
  ['a day out of range', withCode('22008'), 400],
  ['a number out of range', withCode('22003'), 400],
  [
    'an address that no header holds',
    new TypeError('Cannot convert argument to a ByteString because …'),
    400,
  ],
  ['a form that cannot be read', new TypeError('Failed to parse body as FormData.'), 400],
  ['too much work under way', new BusyError('…'), 429],
  ['a broken rule of the database', withCode('23505'), null],
  ['any other fault', new TypeError('x is not a function'), null],
  ['something else that was thrown', 'no', null],
])('%s', (_, error, status) => {
  expect(failureOf(error)).toBe(status);
});
