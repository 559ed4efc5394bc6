import type { ReactNode } from 'react';
import { Breadcrumb, Note, PageTitle, Tabs } from '#app/ui/index.ts';
import { planAddress, planPageAddress, plansAddress, type PlanPage } from '../addresses.ts';
import { frameMessages as text } from '../messages.nl.ts';
import '../action-plan.css';

/** What every page of a plan shows around its content. */
export interface Frame {
  readonly plan: { readonly slug: string; readonly title: string; readonly years: string };
  readonly region: string;
  /** That the years of the plan are behind us; null while they run or are to come. */
  readonly ended: string | null;
  /** Whether the visitor may change the plan. */
  readonly canChange: boolean;
  readonly remarks: { readonly all: number; readonly attention: number };
}

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

export interface PlanFrameProps {
  readonly frame: Frame;
  /** The tab this page is, or stands under; null on pages where something is changed, which have no tabs. */
  readonly tab: PlanPage | 'overzicht' | null;
  readonly title: string;
  /** This page's name in the breadcrumb; the title unless given. */
  readonly crumb?: string;
  /** Pages between the plan and this one. */
  readonly trail?: readonly Crumb[];
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of one plan: where it is, its title and answer, and the plan's tabs. */
export function PlanFrame(props: PlanFrameProps) {
  const { frame, tab, title } = props;
  const { slug, title: planTitle, years } = frame.plan;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: plansAddress, label: text.plans },
          ...(tab === 'overzicht' ? [] : [{ href: planAddress(slug), label: planTitle }]),
          ...(props.trail ?? []),
        ]}
        current={props.crumb ?? title}
      />
      <PageTitle
        title={title}
        kicker={props.kicker ?? text.kicker(frame.region, years)}
        lead={props.lead}
        actions={props.actions}
      />
      {tab === null ? null : <Tabs label={text.tabs} items={tabsOf(frame, tab)} />}
      {tab !== null && frame.ended !== null && <Note>{frame.ended}</Note>}
      {props.children}
    </>
  );
}

function tabsOf({ plan: { slug }, remarks }: Frame, current: PlanFrameProps['tab']) {
  const tab = (page: PlanPage, label: string, count?: number) => ({
    href: planPageAddress(slug, page),
    label,
    count,
    isCurrent: page === current,
  });
  return [
    { href: planAddress(slug), label: text.overview, isCurrent: current === 'overzicht' },
    tab('begroting', text.budget),
    tab('tijdlijn', text.timeline),
    tab('opmerkingen', text.remarks, remarks.all),
    tab('geschiedenis', text.history),
    tab('verantwoording', text.account),
  ];
}
