import { describe, expect, it } from 'vitest';
import { refuse, succeed } from '#app/kernel/result.ts';
import { problemsOf } from '#app/platform/http/form-problems.ts';
import { readBy, readWithReason, type ReadForm } from './read-by.ts';

const readName: ReadForm<string> = ({ naam = '' }) =>
  naam === '' ? refuse({ naam: 'Vul een naam in.', 'bron-rijk': 'Kies.' }) : succeed(naam);

const problems = (schema: ReturnType<typeof readBy>, fields: Readonly<Record<string, string>>) => {
  const { error } = schema.safeParse(fields);
  return error === undefined ? null : problemsOf(error);
};

describe('a form that is read by a reader of its own', () => {
  it('gives what the reader made of it, or its problems at their fields', () => {
    expect(readBy(readName).parse({ naam: 'Post' })).toBe('Post');
    expect(problems(readBy(readName), {})).toEqual({ naam: 'Vul een naam in.', 'bron-rijk': 'Kies.' });
  });

  it('tells a missing reason together with what else is wrong', () => {
    const schema = readWithReason(readName);
    expect(schema.parse({ naam: 'Post', reden: ' Nieuw tarief ' })).toEqual({
      value: 'Post',
      reason: 'Nieuw tarief',
    });
    expect(problems(schema, { naam: 'Post', reden: ' ' })).toEqual({
      reden: 'Schrijf op waarom u dit wijzigt.',
    });
    expect(Object.keys(problems(schema, {}) ?? {})).toEqual(['naam', 'bron-rijk', 'reden']);
  });
});
