import type { ReactNode } from 'react';
import {
  Alert,
  Breadcrumb,
  Conflict,
  PageTitle,
  SentProblems,
  Tabs,
  type ConflictProps,
} from '#app/ui/index.ts';
import { keptText as text } from '../kept-texts.nl.ts';

const home = '/privacy/bewaren';

const pages = [
  { href: home, label: text.tabs.terms },
  { href: '/privacy/bewaren/bewaarstops', label: text.tabs.holds },
  { href: '/privacy/bewaren/verzoeken', label: text.tabs.requests },
  { href: '/privacy/bewaren/verwijderd', label: text.tabs.removals },
] as const;

export interface KeptFrameProps {
  readonly current: (typeof pages)[number]['href'];
  readonly lead: string;
  readonly saved?: string | null;
  /** Who changed it after it was seen, when a form came too late. */
  readonly change?: ConflictProps['change'] | null | undefined;
  readonly children: ReactNode;
}

function labelOf(current: KeptFrameProps['current']): string {
  return pages.find(({ href }) => href === current)?.label ?? '';
}

/** A page about what is kept, with its sisters. */
export function KeptFrame({ current, lead, saved = null, change, children }: KeptFrameProps) {
  return (
    <>
      {current !== home && (
        <Breadcrumb trail={[{ href: home, label: text.title }]} current={labelOf(current)} />
      )}
      <PageTitle title={text.title} lead={lead} />
      <Tabs
        label={text.title}
        items={pages.map(({ href, label }) => ({ href, label, isCurrent: href === current }))}
      />
      <SentProblems />
      {change && <Conflict change={change} differences={[]} leaveHref={current} />}
      {saved !== null && <Alert kind="success">{saved}</Alert>}
      {children}
    </>
  );
}
