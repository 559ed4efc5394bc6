import { useId } from 'react';
import { Link, ScrollRegion } from '#app/ui/index.ts';
import { measurePageAddress } from '../../addresses.ts';
import { budgetMessages as text } from '../messages-budget.nl.ts';
import type { LineView, MeasureLinesView } from '../presenters/budget-lines.ts';
import { RemarkList } from '../../plan/parts/remark-list.tsx';

export interface LineTableProps {
  readonly plan: string;
  readonly measure: MeasureLinesView;
  readonly canChange: boolean;
  /** False on the measure's own page, which has its name above. */
  readonly hasName?: boolean;
}

const columns = [text.exact, text.stated, text.difference, text.counted];

/** The lines of one measure: the sum, what it gives, what the plan prints and the difference, side by side. */
export function LineTable({ plan, measure, canChange, hasName = true }: LineTableProps) {
  const captionId = useId();
  return (
    <ScrollRegion labelledBy={captionId}>
      <table className="utrecht-table onderdak-table onderdak-table--cards onderdak-plan-table onderdak-lines">
        <caption id={captionId} className={hasName ? 'onderdak-lines__name' : 'onderdak-visually-hidden'}>
          {hasName ? <Name measure={measure} /> : text.linesOf(measure.name)}
        </caption>
        <colgroup>
          <col className="onderdak-lines__label-column" />
          <col className="onderdak-lines__formula-column" />
          <col span={4} className="onderdak-lines__amount-column" />
        </colgroup>
        <thead className="utrecht-table__header">
          <tr>
            <th scope="col" className="utrecht-table__header-cell">
              {text.line}
            </th>
            <th scope="col" className="utrecht-table__header-cell">
              {text.formula}
            </th>
            {columns.map((header) => (
              <th
                key={header}
                scope="col"
                className="utrecht-table__header-cell utrecht-table__header-cell--numeric-column"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {measure.lines.flatMap((line) => [
            <Line key={line.id} line={line} canChange={canChange} />,
            ...(line.remarks.length === 0
              ? []
              : [
                  <tr key={`${line.id}-opmerkingen`} className="onderdak-lines__remarks">
                    <td colSpan={6}>
                      <RemarkList remarks={line.remarks} />
                    </td>
                  </tr>,
                ]),
          ])}
          {measure.lines.length === 0 && (
            <tr>
              <td colSpan={6} className="utrecht-table__cell">
                {text.noLines}
              </td>
            </tr>
          )}
        </tbody>
        <Totals measure={measure} />
      </table>
      {measure.remarks.length > 0 && <RemarkList remarks={measure.remarks} />}
      {canChange && (
        <p className="utrecht-paragraph onderdak-lines__add">
          <Link href={measurePageAddress(plan, measure.id, 'regel-toevoegen')}>{text.addLine}</Link>
        </p>
      )}
    </ScrollRegion>
  );
}

function Name({ measure: { number, name, href } }: { readonly measure: MeasureLinesView }) {
  const label = `${number}. ${name}`;
  return href === null ? label : <Link href={href}>{label}</Link>;
}

function Line({ line, canChange }: { readonly line: LineView; readonly canChange: boolean }) {
  return (
    <tr
      id={`regel-${line.id}`}
      className={line.remarks.length === 0 ? 'utrecht-table__row' : 'utrecht-table__row onderdak-lines__line'}
    >
      <th scope="row" className="utrecht-table__cell onderdak-lines__label">
        <span className="onderdak-lines__id">{line.id}</span> {line.label}
        <span className="onderdak-plan-table__under">{line.facts.join(' · ')}</span>
        {line.notes.map((note) => (
          <span key={note} className="onderdak-plan-table__under">
            {note}
          </span>
        ))}
        {canChange && (
          <span className="onderdak-plan-table__under">
            <Link href={line.href} label={text.changeLabel(line.label)}>
              {text.change}
            </Link>
          </span>
        )}
      </th>
      <td className="utrecht-table__cell onderdak-lines__formula" data-label={text.formula}>
        {line.formula}
      </td>
      <Amount of={text.exact}>{line.exact}</Amount>
      <Amount of={text.stated}>{line.stated}</Amount>
      <Amount of={text.difference} isOdd={line.hasDifference}>
        {line.difference}
      </Amount>
      <Amount of={text.counted}>{line.counted}</Amount>
    </tr>
  );
}

function Totals({ measure }: { readonly measure: MeasureLinesView }) {
  return (
    <tfoot className="onderdak-table__footer">
      <tr>
        <th scope="row" colSpan={2} className="utrecht-table__cell">
          {text.sum}
        </th>
        <Amount of={text.exact}>{measure.exactSum}</Amount>
        <Amount of={text.stated}>{measure.stated}</Amount>
        <Amount of={text.difference} isOdd={measure.hasDifference}>
          {measure.difference}
        </Amount>
        <Amount of={text.counted}>{measure.lineSum}</Amount>
      </tr>
      {measure.afterCeiling === null ? null : (
        <tr>
          <th scope="row" colSpan={5} className="utrecht-table__cell">
            {text.afterCeiling(measure.afterCeiling.ceiling)}
          </th>
          <Amount of={text.counted}>{measure.afterCeiling.budget}</Amount>
        </tr>
      )}
    </tfoot>
  );
}

interface AmountProps {
  /** The head of its column: on a phone it stands before the amount. */
  readonly of: string;
  readonly isOdd?: boolean;
  readonly children: string;
}

function Amount({ of, isOdd = false, children }: AmountProps) {
  const base = 'utrecht-table__cell utrecht-table__cell--numeric-column';
  return (
    <td className={isOdd ? `${base} onderdak-lines__odd` : base} data-label={of}>
      {children}
    </td>
  );
}
