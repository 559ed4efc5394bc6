import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const web = './modules/action-plan/web';
const plan = 'plannen/:plan';
const measure = `${plan}/maatregelen/:id`;

export const planRoutes: RouteConfigEntry[] = [
  route('plannen', `${web}/plans.tsx`),
  route(plan, `${web}/overview.tsx`),
  route(`${plan}/begroting`, `${web}/budget.tsx`),
  route(`${plan}/tijdlijn`, `${web}/timeline.tsx`),
  route(`${plan}/opmerkingen`, `${web}/remarks.tsx`),
  route(measure, `${web}/measure.tsx`),
];
