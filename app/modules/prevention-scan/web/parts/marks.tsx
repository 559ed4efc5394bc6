import { VisuallyHidden } from '#app/ui/index.ts';
import { tableMessages as text } from '../messages-tables.nl.ts';

type Sign = 'yes' | 'open' | 'no' | 'unknown' | 'no-info' | 'nothing';

const paths: Readonly<Record<Sign, string>> = {
  yes: 'M5 10.5l3.4 3.4L15 6.6',
  open: 'M10 10h.1',
  no: 'M5 5l10 10M15 5L5 15',
  unknown: 'M6.2 7a3.8 3.8 0 1 1 5.5 3.4c-1.2.7-1.7 1.2-1.7 2.5M10 16.4v.2',
  'no-info': 'M6 10h8',
  nothing: 'M9 10h2',
};

const words: Readonly<Record<Sign, string>> = {
  yes: text.yes,
  open: text.no,
  no: text.no,
  unknown: text.unknown,
  'no-info': text.noInfo,
  nothing: text.nothing,
};

/** Columns of choice questions have their own sign; every other column is simply marked. */
function signOf(columnId: string): Sign {
  return columnId === 'no' || columnId === 'unknown' || columnId === 'no-info' ? columnId : 'yes';
}

/** A sign with its word for a screen reader; shapes differ, so that colour is not needed. */
export function Mark({ sign }: { readonly sign: Sign }) {
  return (
    <>
      <svg
        className={`onderdak-mark onderdak-mark--${sign}`}
        viewBox="0 0 20 20"
        aria-hidden="true"
        focusable="false"
      >
        {sign === 'yes' ? <circle cx="10" cy="10" r="9.5" fill="currentColor" /> : null}
        <path
          d={paths[sign]}
          fill="none"
          stroke={sign === 'yes' ? '#fff' : 'currentColor'}
          strokeWidth={sign === 'open' ? 4 : 2.2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <VisuallyHidden>{words[sign]}</VisuallyHidden>
    </>
  );
}

export interface MarksProps {
  readonly marks: readonly string[];
  readonly figure: string | null;
  /** Whether leaving it open means "no" (a row of ticks) or "no answer" (a choice between columns). */
  readonly emptySign: 'open' | 'nothing';
}

/** What one municipality answered: a sign, or the number that it gave. */
export function Marks({ marks, figure, emptySign }: MarksProps) {
  if (marks.length === 0) return <Mark sign={emptySign} />;
  if (figure !== null && marks.includes('value'))
    return <span className="onderdak-mark-figure">{figure}</span>;
  return marks.map((columnId) => <Mark key={columnId} sign={signOf(columnId)} />);
}

/** What the signs in a matrix mean. */
export function MarkLegend({ signs }: { readonly signs: readonly Sign[] }) {
  return (
    <ul className="onderdak-mark-legend" aria-label={text.legend}>
      {signs.map((sign) => (
        <li key={sign}>
          <span aria-hidden="true">
            <Mark sign={sign} />
          </span>{' '}
          {words[sign]}
        </li>
      ))}
    </ul>
  );
}
