import { momentInDigits } from '#app/words/moments.ts';
import { capital, type Overview } from '../../documents/who-looked-overview.ts';
import { kindNames, nameColumn, whoLookedColumns } from '../../documents/who-looked-texts.nl.ts';

/** A line for each act, newest first, beneath its heads. */
export function csvRows({ visits }: Overview, withNames: boolean): readonly (readonly string[])[] {
  const acts = visits.flatMap((visit) => visit.acts.toReversed());
  const heads = withNames ? [...whoLookedColumns, nameColumn] : whoLookedColumns;
  const lines = acts.map(({ at, organisation, role, name, kind, what, why }) => {
    const cells = [...momentInDigits(at), organisation, role, kindNames[kind], capital(what), why];
    return withNames ? [...cells, name] : cells;
  });
  return [heads, ...lines];
}
