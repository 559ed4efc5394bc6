import { Link } from '#app/ui/index.ts';
import { lineKinds, type LineKind } from '../../../domain/lines/budget-line.ts';
import { lineKindNames } from '../../budget/messages-budget.nl.ts';
import { lineFormMessages as text } from '../../messages-edit.nl.ts';

export interface KindChoiceProps {
  /** The kind the form is for now; left out of the list. */
  readonly current?: LineKind;
}

/** The ways of calculating, each a link to the form for it. */
export function KindChoice({ current }: KindChoiceProps) {
  return (
    <ul className="onderdak-list">
      {lineKinds
        .filter((kind) => kind !== current)
        .map((kind) => (
          <li key={kind}>
            <Link href={`?soort=${kind}`}>{lineKindNames[kind]}</Link>: {text.kindHints[kind]}
          </li>
        ))}
    </ul>
  );
}
