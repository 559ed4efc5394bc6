/*
 * What is wrong with a grant call.
 *
 * Rule: a call may be prepared before it is whole: criteria and assessors are needed when it opens. Assessors are
 * colleagues who may read the plan, each once; criteria have their own name and a weight; one application gets more
 * than nothing. A measure has one call, with an id that no other call of the plan has.
 * Source: docs/glossary.md (grant call: money to which others apply, with criteria and assessors); that it may be
 * prepared is our choice, because plans name a call before its criteria (Welkom in de Buurt,
 * data/plannen/emmen-2020.json).
 * Example: still to be prepared, and opening: `[false, true].map((isOpening) => checkCall({ id: 'welkom',
 * name: 'Welkom in de Buurt', ceilingCents: 1, budgetCents: 0, averageCents: 0, supportCents: 0, maxScore: 1,
 * minimumPercent: 100, criteria: [], assessorIds: [] }, { isOpening, colleagues: new Set(), otherIds: [],
 * ownId: null }).map(({ path }) => path))` is `[[], ['criteria', 'assessorIds']]`.
 */

import type { GrantCall } from './grant.ts';

export interface CallFault {
  readonly path: string;
  readonly reason: string;
}

/** What a call is held against. */
export interface CallSurroundings {
  /** Whether it is to take applications, so that criteria and assessors are needed. */
  readonly isOpening: boolean;
  /** Who may read the plan, and so may assess. */
  readonly colleagues: ReadonlySet<string>;
  /** Ids of the calls of the plan's other measures. */
  readonly otherIds: readonly string[];
  /** Id of the call that the measure has; null without one. */
  readonly ownId: string | null;
}

/** What is wrong with a grant call, with the field of it that each fault is at. */
export function checkCall(
  call: GrantCall,
  { isOpening, colleagues, otherIds, ownId }: CallSurroundings,
): readonly CallFault[] {
  const criterionIds = call.criteria.map(({ id }) => id);
  const rules: readonly (readonly [isWrong: boolean, path: string, reason: string])[] = [
    [
      !/^[a-z0-9][a-z0-9-]*$/u.test(call.id) || otherIds.includes(call.id),
      'id',
      'Kies een andere korte naam.',
    ],
    [call.name.trim() === '', 'name', 'Geef de regeling een naam.'],
    [call.ceilingCents <= 0, 'ceilingCents', 'Vul in wat één aanvraag hoogstens krijgt.'],
    [call.budgetCents < 0, 'budgetCents', 'Een budget is niet minder dan € 0.'],
    [call.averageCents < 0, 'averageCents', 'Een gemiddelde is niet minder dan € 0.'],
    [call.supportCents < 0, 'supportCents', 'Een bedrag voor hulp is niet minder dan € 0.'],
    [!Number.isInteger(call.maxScore) || call.maxScore < 1, 'maxScore', 'De hoogste score is ten minste 1.'],
    [
      call.minimumPercent < 0 || call.minimumPercent > 100,
      'minimumPercent',
      'Kies een percentage van 0 tot 100.',
    ],
    [
      new Set(criterionIds).size < criterionIds.length || call.criteria.some(({ weight }) => weight <= 0),
      'criteria',
      'Elk criterium heeft een eigen naam en telt mee.',
    ],
    [isOpening && criterionIds.length === 0, 'criteria', 'Noem ten minste één criterium.'],
    [isOpening && call.assessorIds.length === 0, 'assessorIds', 'Kies ten minste één beoordelaar.'],
    [
      new Set(call.assessorIds).size < call.assessorIds.length ||
        call.assessorIds.some((id) => !colleagues.has(id)),
      'assessorIds',
      'Kies collega’s die het plan mogen lezen, ieder één keer.',
    ],
    [ownId !== null && ownId !== call.id, 'id', 'Deze maatregel heeft al een subsidieregeling.'],
  ];
  return rules.flatMap(([isWrong, path, reason]) => (isWrong ? [{ path, reason }] : []));
}
