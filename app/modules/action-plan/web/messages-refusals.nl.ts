import type { WrongFields } from './forms/wrong-fields.ts';

/** Something that is gone, or was never theirs to change. */
export const gone = (message: string) => ({ message, status: 409 }) as const;

export const goneRefusals = {
  'plan-unknown': gone('Dit plan is er niet meer, of u mag het niet wijzigen.'),
  'measure-unknown': gone('Deze maatregel is er niet meer.'),
  'line-unknown': gone('Deze regel is er niet meer. Iemand anders heeft hem verwijderd.'),
} as const;

export const atTheirFields = { 'wrong-fields': ({ problems }: WrongFields) => ({ problems }) };
