export { loadPlan } from './data/load-plan.server.ts';
export { listPlans, type PlanEntry } from './data/plans.server.ts';
export { loadPlanReference } from './use-cases/load-plan-reference.server.ts';
