import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface Figure {
  readonly label: string;
  /** The figure as it should read, for example `1.248` or `34%`. */
  readonly value: ReactNode;
  /** Beside the figure, smaller: `van 9`, `nachten`. */
  readonly unit?: ReactNode;
  /** Beneath: what it is compared with, reference date. */
  readonly note?: ReactNode;
  /** Where the figure is explained or broken down. */
  readonly href?: string | undefined;
  readonly needsAttention?: boolean;
}

export interface FigureCardsProps {
  readonly figures: readonly Figure[];
}

/** A row of big figures with what each of them means. */
export function FigureCards({ figures }: FigureCardsProps) {
  return (
    <dl className="onderdak-figures">
      {figures.map((figure) => (
        <div
          key={figure.label}
          className={classNames('onderdak-figure', figure.needsAttention && 'onderdak-figure--attention')}
        >
          <dt className="onderdak-figure__label">
            {figure.href === undefined ? (
              figure.label
            ) : (
              <a className="utrecht-link utrecht-link--html-a onderdak-figure__link" href={figure.href}>
                {figure.label}
              </a>
            )}
          </dt>
          <dd className="onderdak-figure__value">
            {figure.value}
            {figure.unit === undefined ? null : <span className="onderdak-figure__unit"> {figure.unit}</span>}
          </dd>
          {figure.note === undefined ? null : <dd className="onderdak-figure__note">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
