import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const web = './modules/action-plan/web';
const plan = 'plannen/:plan';
const measure = `${plan}/maatregelen/:id`;

export const routes: RouteConfigEntry[] = [
  route('plannen', `${web}/plan/plans.tsx`),
  route('plannen/nieuw', `${web}/plan/new-plan.tsx`),
  route(plan, `${web}/plan/overview.tsx`),
  route(`${plan}/begroting`, `${web}/budget/budget.tsx`),
  route(`${plan}/geldbronnen`, `${web}/budget/funding-sources.tsx`),
  route(`${plan}/geldbronnen/:bron`, `${web}/budget/funding-source.tsx`),
  route(`${plan}/tijdlijn`, `${web}/plan/timeline.tsx`),
  route(`${plan}/opmerkingen`, `${web}/plan/remarks.tsx`),
  route(`${plan}/geschiedenis`, `${web}/plan/history.tsx`),
  route(`${plan}/versies/:nr`, `${web}/plan/version.tsx`),
  route(`${plan}/wijzigen`, `${web}/plan/plan-edit.tsx`),
  route(`${plan}/verantwoording`, `${web}/account/account.tsx`),
  route(`${plan}/verantwoording/sjabloon/:soort`, `${web}/account/template.tsx`),
  route(`${plan}/verantwoording/:vorm`, `${web}/account/account-file.ts`),
  route(`${plan}/subsidies/:oproep`, `${web}/grants/grant-call.tsx`),
  route(`${plan}/subsidies/:oproep/volgorde`, `${web}/grants/grant-order.tsx`),
  route(`${plan}/subsidies/:oproep/aanvragen/:aanvraag`, `${web}/grants/grant-application.tsx`),
  route(`${plan}/subsidies/:oproep/aanvragen/:aanvraag/besluitbrief`, `${web}/grants/decision-letter.ts`),
  route('subsidie/:regio/:oproep', `${web}/grants/public-application.tsx`),
  route(`${plan}/pilots/nieuw`, `${web}/pilots/new-pilot.tsx`),
  route(`${plan}/pilots/:id/wijzigen`, `${web}/pilots/pilot-edit.tsx`),
  route(`${plan}/pilots/:id`, `${web}/pilots/pilot.tsx`),
  route('plannen/bij-bevinding', `${web}/measures/by-finding.tsx`),
  route(`${plan}/maatregelen/nieuw`, `${web}/measures/new-measure.tsx`),
  route(measure, `${web}/measures/measure.tsx`),
  route(`${measure}/wijzigen`, `${web}/measures/measure-edit.tsx`),
  route(`${measure}/status`, `${web}/measures/measure-status.tsx`),
  route(`${measure}/voortgang`, `${web}/progress/measure-progress.tsx`),
  route(`${measure}/evaluaties`, `${web}/progress/measure-evaluations.tsx`),
  route(`${measure}/regel-toevoegen`, `${web}/budget/new-line.tsx`),
  route(`${measure}/subsidieregeling`, `${web}/grants/new-call.tsx`),
  route(`${plan}/regels/:regel`, `${web}/budget/line.tsx`),
  route(`${plan}/regels/:regel/verwijderen`, `${web}/budget/remove-line.tsx`),
];
