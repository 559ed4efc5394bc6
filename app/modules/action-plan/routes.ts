import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const web = './modules/action-plan/web';
const plan = 'plannen/:plan';
const measure = `${plan}/maatregelen/:id`;

export const routes: RouteConfigEntry[] = [
  route('plannen', `${web}/plans.tsx`),
  route('plannen/nieuw', `${web}/new-plan.tsx`),
  route(plan, `${web}/overview.tsx`),
  route(`${plan}/begroting`, `${web}/budget.tsx`),
  route(`${plan}/geldbronnen`, `${web}/funding-sources.tsx`),
  route(`${plan}/geldbronnen/:bron`, `${web}/funding-source.tsx`),
  route(`${plan}/tijdlijn`, `${web}/timeline.tsx`),
  route(`${plan}/opmerkingen`, `${web}/remarks.tsx`),
  route(`${plan}/geschiedenis`, `${web}/history.tsx`),
  route(`${plan}/versies/:nr`, `${web}/version.tsx`),
  route(`${plan}/wijzigen`, `${web}/plan-edit.tsx`),
  route(`${plan}/verantwoording`, `${web}/account.tsx`),
  route(`${plan}/verantwoording/sjabloon/:soort`, `${web}/template.tsx`),
  route(`${plan}/verantwoording/:vorm`, `${web}/account-file.ts`),
  route(`${plan}/subsidies/:oproep`, `${web}/grant-call.tsx`),
  route(`${plan}/subsidies/:oproep/volgorde`, `${web}/grant-order.tsx`),
  route(`${plan}/subsidies/:oproep/aanvragen/:aanvraag`, `${web}/grant-application.tsx`),
  route('subsidie/:regio/:oproep', `${web}/public-application.tsx`),
  route(`${plan}/pilots/nieuw`, `${web}/new-pilot.tsx`),
  route(`${plan}/pilots/:id/wijzigen`, `${web}/pilot-edit.tsx`),
  route(`${plan}/pilots/:id`, `${web}/pilot.tsx`),
  route('plannen/bij-bevinding', `${web}/by-finding.tsx`),
  route(`${plan}/maatregelen/nieuw`, `${web}/new-measure.tsx`),
  route(measure, `${web}/measure.tsx`),
  route(`${measure}/wijzigen`, `${web}/measure-edit.tsx`),
  route(`${measure}/status`, `${web}/measure-status.tsx`),
  route(`${measure}/voortgang`, `${web}/measure-progress.tsx`),
  route(`${measure}/evaluaties`, `${web}/measure-evaluations.tsx`),
  route(`${measure}/regel-toevoegen`, `${web}/new-line.tsx`),
  route(`${plan}/regels/:regel`, `${web}/line.tsx`),
  route(`${plan}/regels/:regel/verwijderen`, `${web}/remove-line.tsx`),
];
