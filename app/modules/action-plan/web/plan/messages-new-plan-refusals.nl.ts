import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { CreatePlanRefusal } from '../../use-cases/plan/create-plan.server.ts';
import { newPlanMessages as text } from '../messages.nl.ts';

export const createPlanRefusals: Refusals<CreatePlanRefusal> = {
  'plan-exists': { field: 'naam', message: text.slugTaken },
  slug: { field: 'naam', message: text.slugWrong },
  title: { field: 'titel', message: text.nameMissing },
  years: { field: 'laatstejaar', message: text.yearsReversed },
};
