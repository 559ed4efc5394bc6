import type { ReactNode } from 'react';
import { Heading } from './heading.tsx';
import { Lead } from '../content/paragraph.tsx';

export interface PageTitleProps {
  readonly title: string;
  /** A short line above the title: where or when, for example "Regio Drechtsteden · ronde 2026". */
  readonly kicker?: ReactNode;
  /** The answer to the page's question, in one or two sentences. */
  readonly lead?: ReactNode;
  /** The page's main actions: `<ButtonLink>`s. */
  readonly actions?: ReactNode;
}

/** The page's one `<h1>`, with the answer first and the actions beside it. */
export function PageTitle({ title, kicker, lead, actions }: PageTitleProps) {
  return (
    <div className="onderdak-title">
      <div className="onderdak-title__text">
        {kicker === undefined ? null : <p className="onderdak-title__kicker">{kicker}</p>}
        <Heading level={1}>{title}</Heading>
        {lead === undefined ? null : <Lead>{lead}</Lead>}
      </div>
      {actions === undefined ? null : <div className="onderdak-title__actions">{actions}</div>}
    </div>
  );
}
