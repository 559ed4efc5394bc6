import { originOf, servicesContext } from '#app/platform/http/context.ts';
import type { Pilot } from '../domain/pilots/pilot.ts';
import type { Measure } from '../domain/plan/plan.ts';
import { findMeasure } from '../use-cases/plan/plan-parts.ts';
import {
  notFound,
  openPlanToChange,
  requireRegionalOfficer,
  type OpenedPlan,
  type PlanRequest,
  type WebRequest,
} from './plan-page.server.ts';
import { measureRow, pilotRow } from './plan-rows.ts';

/** What the acts of a page beside the plans get; the regional officer's alone. */
export function openPlansToChange(arguments_: WebRequest) {
  const { scope } = requireRegionalOfficer(arguments_);
  const { context } = arguments_;
  return { services: context.get(servicesContext), acting: { scope }, origin: originOf(context) };
}

/**
 * For an act that is the regional officer's alone on a page that others use as well.
 * @throws Response 403 for everybody else
 */
export function refuseOthers({ frame }: OpenedPlan): void {
  if (!frame.canChange) throw new Response(null, { status: 403, statusText: 'Forbidden' });
}

/** A page of a part of a plan, by its id. */
interface PartRequest extends PlanRequest {
  readonly params: { readonly plan: string; readonly id: string };
}

/** A measure on whose page something is changed. */
export interface MeasureToChange extends OpenedPlan {
  readonly measure: Measure;
}

/**
 * Opens a plan for a page on which one of its measures is changed; the revision is of the measure.
 * @throws Response 404 when the plan has no such measure
 */
export async function openMeasureToChange(arguments_: PartRequest): Promise<MeasureToChange> {
  const opened = await openPlanToChange(arguments_, measureRow(arguments_.params));
  const measure = findMeasure(opened.plan, arguments_.params.id);
  if (measure === null) throw notFound();
  return { ...opened, measure };
}

/** A pilot on whose page something is changed. */
export interface PilotToChange extends OpenedPlan {
  readonly pilot: Pilot;
}

/**
 * The same for a pilot.
 * @throws Response 404 when the plan has no such pilot
 */
export async function openPilotToChange(arguments_: PartRequest): Promise<PilotToChange> {
  const opened = await openPlanToChange(arguments_, pilotRow(arguments_.params));
  const pilot = opened.plan.pilots.find(({ id }) => id === arguments_.params.id);
  if (pilot === undefined) throw notFound();
  return { ...opened, pilot };
}
