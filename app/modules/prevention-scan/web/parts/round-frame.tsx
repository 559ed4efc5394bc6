import type { ReactNode } from 'react';
import { Breadcrumb, PageTitle, Tabs } from '#app/ui/index.ts';
import { roundAddress, roundPageAddress, roundsAddress, type RoundPage } from '../addresses.ts';
import { frameMessages as text } from '../messages.nl.ts';
import type { ScanCounts } from '../presenters/overview.ts';
import { NamesNotice, type NamesState } from './names-notice.tsx';
import '../prevention-scan.css';

/** What every page of a round shows around its content. */
export interface Frame {
  readonly round: { readonly slug: string; readonly title: string };
  readonly region: string;
  /** When answers were collected, in words. */
  readonly period: string;
  readonly isRegional: boolean;
  readonly counts: ScanCounts & { readonly tables: number };
  readonly names: NamesState;
}

export interface RoundFrameProps {
  readonly frame: Frame;
  /** The tab this page is, or stands under. */
  readonly tab: RoundPage | 'overzicht';
  readonly title: string;
  /** This page's name in the breadcrumb; the title unless given. */
  readonly crumb?: string;
  /** Pages between the round and this one. */
  readonly trail?: readonly { readonly href: string; readonly label: string }[];
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** False on pages that name no municipality at all. */
  readonly hasMunicipalities?: boolean;
  readonly children: ReactNode;
}

/** A page of one round: where it is, its title and answer, the round's tabs and whether names are shown. */
export function RoundFrame(props: RoundFrameProps) {
  const { frame, tab, title } = props;
  const { slug, title: roundTitle } = frame.round;
  const isOverview = tab === 'overzicht';
  return (
    <>
      <Breadcrumb
        trail={[
          { href: roundsAddress, label: text.scan },
          ...(isOverview ? [] : [{ href: roundAddress(slug), label: roundTitle }]),
          ...(props.trail ?? []),
        ]}
        current={props.crumb ?? title}
      />
      <PageTitle
        title={title}
        kicker={props.kicker ?? text.kicker(frame.region, frame.period)}
        lead={props.lead}
        actions={props.actions}
      />
      <Tabs label={text.tabs} items={tabsOf(frame, tab)} />
      {props.hasMunicipalities === false ? null : (
        <NamesNotice round={slug} names={frame.names} isRegional={frame.isRegional} />
      )}
      {props.children}
    </>
  );
}

function tabsOf({ round: { slug }, counts, isRegional }: Frame, current: RoundFrameProps['tab']) {
  const tab = (page: RoundPage, label: string, count?: number) => ({
    href: roundPageAddress(slug, page),
    label,
    count,
    isCurrent: page === current,
  });
  return [
    { href: roundAddress(slug), label: text.overview, isCurrent: current === 'overzicht' },
    tab('tabellen', text.tables),
    tab('sterk', text.strong, counts.veryStrong + counts.strong),
    tab('kansen', text.opportunities, counts.opportunities),
    tab('snel', text.quick, counts.quickWins),
    tab('mijn-gemeente', isRegional ? text.perMunicipality : text.own),
    tab('gegevenskwaliteit', text.qualityTab, counts.remarks),
    tab('meenemen', text.take),
    tab('begrippen', text.glossary),
  ];
}
