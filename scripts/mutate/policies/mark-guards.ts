import type { Guard } from './read-guards.ts';

/*
 * Lets every guard of a policy or function say when it makes a difference: each condition is asked through a function that
 * passes its answer on, and tells of an answer that would have been another one without the guard.
 *
 * Rule: a term of an AND that becomes `true` changes nothing where it was true; an IF that becomes `false` nothing where
 * it was not. A term that PostgreSQL did not ask stood beside one that was false already. So a test during which a guard
 * said nothing cannot notice that it is gone.
 */

/** How a guard speaks: a notice reaches the client from a transaction that only reads, and from one that is undone. */
const notice = /^guard (\d+)$/u;

export const startMarking = `
  create schema mutate;
  grant usage on schema mutate to public;
  create function mutate.ask(guard int, answer boolean, without boolean) returns boolean language plpgsql as $$
  begin
    if answer is distinct from without and (answer is true or without) then raise notice 'guard %', guard; end if;
    return answer;
  end $$;
  grant execute on function mutate.ask to public`;

export const endMarking = 'drop schema mutate cascade';

/** The guard that speaks in a notice; null for any other notice. */
export function guardIn(message: string): number | null {
  const number = notice.exec(message)?.[1];
  return number === undefined ? null : Number(number);
}

/** The statement that makes the guards of one definition speak; each is called by its number. */
export function markGuards(guards: ReadonlyMap<number, Guard>): string {
  const [first] = guards.values();
  if (first === undefined) throw new Error('a definition without guards');
  const { head, text, tail } = first.definition;
  const marks = [...guards].flatMap(([number, { part }]) => [
    // Of what begins at one place the longest opens first, and of what ends at one place it closes last.
    { at: part.start, mark: `mutate.ask(${number}, (`, rank: -part.end },
    { at: part.end, mark: `), ${part.without})`, rank: -text.length - 1 - part.start },
  ]);
  let marked = '';
  let done = 0;
  for (const { at, mark } of marks.toSorted((a, b) => a.at - b.at || a.rank - b.rank)) {
    marked += text.slice(done, at) + mark;
    done = at;
  }
  return head + marked + text.slice(done) + tail;
}
