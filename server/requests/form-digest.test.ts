import { describe, expect, it } from 'vitest';
import { digestOfForm } from './form-digest.ts';

type Part = readonly [string, string | File];

async function digest(parts: readonly Part[], address = '/huizen') {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return (await digestOfForm(address, form))?.toString('hex') ?? null;
}

const number: Part = ['formuliernummer', '1'];
const one: readonly Part[] = [number, ['naam', 'a'], ['soort', 'b']];
const file = (content: string, name = 'lijst.csv'): readonly Part[] => [
  number,
  ['bestand', new File([content], name)],
];

describe('what a form is known by', () => {
  it('is the same for the same form', async () => {
    expect(await digest([...one])).toBe(await digest(one));
    expect(await digest(file('a;b'))).toBe(await digest(file('a;b')));
  });

  it.each([
    ['the number of its page', [['formuliernummer', '2'], ...one.slice(1)], '/huizen'],
    ['where it was sent', one, '/huizen/1'],
    ['an answer', [number, ['naam', 'a'], ['soort', 'c']], '/huizen'],
    ['a field that is gone', [number, ['naam', 'a']], '/huizen'],
    ['where a name ends and an answer begins', [number, ['naama', ''], ['soort', 'b']], '/huizen'],
    ['where an answer ends and a name begins', [number, ['naam', 'as'], ['oort', 'b']], '/huizen'],
  ] as readonly (readonly [string, readonly Part[], string])[])(
    'is another with %s',
    async (_, parts, address) => {
      expect(await digest(parts, address)).not.toBe(await digest(one));
    },
  );

  it('is another with the content of a file of the same size, or with its name', async () => {
    expect(await digest(file('a;b'))).not.toBe(await digest(file('a;c')));
    expect(await digest(file('a;b'))).not.toBe(await digest(file('a;b', 'ander.csv')));
  });

  it.each([[[]], [[['formuliernummer', '']]]] as readonly (readonly [readonly Part[]])[])(
    'is nothing for a form without a number',
    async (parts) => {
      expect(await digest(parts)).toBeNull();
    },
  );
});
