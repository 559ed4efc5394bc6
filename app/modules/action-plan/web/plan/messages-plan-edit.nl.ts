import type { Refusals } from '#app/platform/forms/refusals.ts';
import type { ChangePlanRefusal } from '../../use-cases/plan/change-plan.server.ts';
import { goneRefusals } from '../messages-refusals.nl.ts';

export const planEditMessages = {
  title: 'Gegevens van het plan wijzigen',
  crumb: 'Wijzigen',
  change: 'Gegevens wijzigen',
  name: 'Titel',
  nameMissing: 'Geef het plan een titel.',
  vision: 'Visie',
  bottlenecks: 'Knelpunten',
  bottlenecksHint: 'Eén per regel',
  reserve: 'Wat overblijft gaat naar',
  reserveHint: 'De naam van een reserve, bijvoorbeeld: reserve maatschappelijke opvang',
  reason: 'Reden van de wijziging',
  reasonHint: 'Komt in de geschiedenis, met uw naam en de datum.',
  submit: 'Opslaan',
  saved: {
    gemaakt: 'Het plan is gemaakt. Voeg nu de eerste maatregel toe.',
    plan: 'De gegevens van het plan zijn opgeslagen.',
    gelaten: 'Er is niets gewijzigd: wat uw collega opsloeg, staat er nog.',
  },
} as const;

/** Names of the fields, in the order in which two versions are compared. */
export const planFieldLabels: Readonly<Record<string, string>> = {
  titel: planEditMessages.name,
  visie: planEditMessages.vision,
  knelpunten: planEditMessages.bottlenecks,
  reserve: planEditMessages.reserve,
};

export const changePlanRefusals: Refusals<ChangePlanRefusal> = {
  'plan-unknown': goneRefusals['plan-unknown'],
  'no-title': { field: 'titel', message: planEditMessages.nameMissing },
};
