import type { RouterContextProvider } from 'react-router';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import { revisionsOf } from '#app/platform/db/hold-seen-rows.server.ts';
import type { RowKey } from '#app/platform/db/seen-row.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { Services } from '#app/platform/http/services.ts';
import type { WorkPlace } from '#app/platform/http/visitor.ts';
import { loadPlan } from '../data/plan/load-plan.server.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { reportPlan, type PlanReport } from '../domain/plan/plan-report.ts';
import type { PlanEdit } from '../use-cases/plan/edit-plan.server.ts';
import type { Frame } from './parts/plan-frame.tsx';
import { presentEnded } from './plan/presenters/overview.ts';
import { attentionRemarks } from '../domain/plan/remark.ts';

export interface WebRequest {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
}

export interface PlanRequest extends WebRequest {
  readonly params: { readonly plan: string };
}

export interface OpenedPlan {
  readonly workPlace: WorkPlace;
  readonly services: Services;
  /** For whom the acts of the page are done. */
  readonly acting: { readonly scope: Scope };
  /** What every change of the plan says: which plan, and from where. */
  readonly edit: PlanEdit;
  readonly plan: Plan;
  readonly report: PlanReport;
  /** Of the rows that were asked for, as they were before the plan was read; for the forms of the page. */
  readonly revision: string;
  /** What every page of the plan shows around its content. */
  readonly frame: Frame;
}

/** The policy officer's place; others are sent to the sign-in page or get a 403. */
export function requirePolicyOfficer({ context, request }: WebRequest): WorkPlace {
  return requireWorkPlace(context, request, 'regional-policy', 'municipal-policy');
}

/** A place of the regional policy officer, who alone changes plans. */
export function requireRegionalOfficer({ context, request }: WebRequest): WorkPlace {
  return requireWorkPlace(context, request, 'regional-policy');
}

/**
 * Opens a plan for one of its pages and works out its money.
 * @throws Response 404 when the region has no such plan
 */
export async function openPlan(arguments_: PlanRequest, ...seen: readonly RowKey[]): Promise<OpenedPlan> {
  return openPlanAs(requirePolicyOfficer(arguments_), arguments_, seen);
}

/** The same for a page on which something is changed. */
export async function openPlanToChange(
  arguments_: PlanRequest,
  ...seen: readonly RowKey[]
): Promise<OpenedPlan> {
  return openPlanAs(requireRegionalOfficer(arguments_), arguments_, seen);
}

async function openPlanAs(
  workPlace: WorkPlace,
  { context, params }: PlanRequest,
  seen: readonly RowKey[],
): Promise<OpenedPlan> {
  const { scope } = workPlace;
  const services = context.get(servicesContext);
  const { revision, plan } = await services.database.read(scope, async (tx) => ({
    // Before the plan: read after it, it could be of a change that is not on the page.
    revision: await revisionsOf(tx, ...seen),
    plan: await loadPlan(tx, scope.regionId, params.plan),
  }));
  if (plan === null) throw notFound();
  const report = reportOf(plan);
  return {
    workPlace,
    services,
    acting: { scope },
    edit: { plan: plan.id, origin: originOf(context) },
    plan,
    report,
    revision,
    frame: frameOf(workPlace, report, services.today()),
  };
}

/** The report of a plan that was stored; its lines were checked for circles when they were saved. */
export function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok)
    throw new Error(`Lines of plan ${plan.id} go in a circle: ${report.reason.circle.join(', ')}.`);
  return report.value;
}

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}

function frameOf(
  { role, regionName }: WorkPlace,
  { plan, remarks }: PlanReport,
  today: Temporal.PlainDate,
): Frame {
  return {
    ended: presentEnded(plan, today),
    plan: { slug: plan.id, title: plan.title, years: yearSpanKey(plan.years) },
    region: regionName,
    canChange: role === 'regional-policy',
    remarks: { all: remarks.length, attention: attentionRemarks(remarks).length },
  };
}
