import { moreRowsAct } from '#app/kernel/form-rows.ts';
import type { ActingPage, FormAct } from './form-act.ts';

/** The acts that give a form back as it was typed, with room for one more row of a list: nothing is read or done. */
export function moreRows(...lists: readonly string[]): Readonly<Record<string, FormAct<ActingPage, null>>> {
  const act: FormAct<ActingPage, null> = {
    answer: () => Promise.resolve({ kind: 'shown', shown: null, status: 200 }),
  };
  return Object.fromEntries(lists.map((list) => [moreRowsAct(list), act]));
}
