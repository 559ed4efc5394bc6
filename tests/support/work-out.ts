import { compileFunction } from 'node:vm';

/** What examples are written with besides the exports of their own file. */
const helpers = {
  Temporal,
  day: (text: string) => Temporal.PlainDate.from(text),
  moment: (text: string) => Temporal.Instant.from(text),
};

/** The value of an expression in a header, with the exports of its file in scope. */
export function workOut(expression: string, exports: Readonly<Record<string, unknown>>): unknown {
  const scope = { ...helpers, ...exports };
  const calculate = compileFunction(`'use strict'; return (${expression});`, Object.keys(scope));
  return calculate(...Object.values(scope));
}
