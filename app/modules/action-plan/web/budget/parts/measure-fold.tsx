import { Disclosure, Link } from '#app/ui/index.ts';
import { budgetMessages as text } from '../messages-budget.nl.ts';
import type { FoldedMeasure } from '../presenters/folded-measures.ts';
import { LineTable } from './line-table.tsx';

interface MeasureFoldProps {
  readonly plan: string;
  readonly folded: FoldedMeasure;
  readonly canChange: boolean;
}

/** A measure with what it comes to, and its lines folded beneath it. Searching the page unfolds it, and so does paper. */
export function MeasureFold({ plan, folded: { measure, isOpen, holds }, canChange }: MeasureFoldProps) {
  const { number, name, total, href } = measure;
  return (
    <div className="onderdak-fold">
      <Disclosure
        isOpen={isOpen}
        summary={
          <span className="onderdak-fold__summary">
            <span className="onderdak-fold__name">{`${number}. ${name}`}</span>
            <span className="onderdak-fold__total">{total}</span>
            <span className="onderdak-fold__holds">{holds}</span>
          </span>
        }
      >
        {href !== null && (
          <p className="utrecht-paragraph onderdak-lines__add">
            <Link href={href} label={text.toMeasureLabel(name)}>
              {text.toMeasure}
            </Link>
          </p>
        )}
        <LineTable plan={plan} measure={measure} canChange={canChange} hasName={false} />
      </Disclosure>
    </div>
  );
}
