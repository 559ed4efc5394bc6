import { useId, type ReactNode } from 'react';
import { ChartTable } from './chart-table.tsx';
import { Disclosure } from './disclosure.tsx';
import type { ChartPicture } from './chart-picture.ts';
import { messages } from '../messages.nl.ts';

export interface ChartFrameProps {
  readonly chart: ChartPicture;
  /** The same chart drawn for a phone (`width: 320`), shown instead of `chart` on narrow screens. */
  readonly narrow?: ChartPicture | undefined;
  /** What the reader should see in it: a sentence, as caption above the picture. */
  readonly caption: ReactNode;
  readonly source?: ReactNode;
  /** Whether the figures stand open beneath the picture or fold open. */
  readonly table?: 'folded' | 'visible';
}

function Picture({ chart, className }: { readonly chart: ChartPicture; readonly className: string }) {
  // The SVG is drawn by our own server code from escaped texts; it holds no script and no style.
  return <div className={className} dangerouslySetInnerHTML={{ __html: chart.svg }} />;
}

/** A picture with its conclusion above and its figures beneath. */
export function ChartFrame({ chart, narrow, caption, source, table = 'folded' }: ChartFrameProps) {
  const captionId = useId();
  const figures = <ChartTable figures={chart.table} isCaptionHidden={table === 'folded'} />;
  return (
    <figure className="onderdak-chart" aria-labelledby={captionId}>
      <figcaption id={captionId} className="onderdak-chart__caption">
        {caption}
      </figcaption>
      <Picture
        chart={chart}
        className={
          narrow === undefined ? 'onderdak-chart__picture' : 'onderdak-chart__picture onderdak-wide-only'
        }
      />
      {narrow === undefined ? null : (
        <Picture chart={narrow} className="onderdak-chart__picture onderdak-narrow-only" />
      )}
      {table === 'visible' ? figures : <Disclosure summary={messages.tableFigures}>{figures}</Disclosure>}
      {source === undefined ? null : (
        <p className="onderdak-chart__source">
          {messages.source}: {source}
        </p>
      )}
    </figure>
  );
}
