import { dayInWords } from '#app/words/days.ts';
import type { NewChange } from '../../data/plan/changes.server.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import type { EvaluationMoment } from '../../domain/progress/progress.ts';

/*
 * What a plan says is done, met or held is an act of somebody. The lists that hold it are written anew with every change
 * of the measure or pilot, so who did it and when stands in the plan's history.
 */

/** Milestones that were reached, or are not after all. */
export function milestoneActs(before: Measure | null, after: Measure): readonly NewChange[] {
  const about = { measureId: after.id, subject: 'milestone', field: 'done' };
  return acts(before?.milestones ?? [], after.milestones, ({ doneOn }) => dayText(doneOn), about);
}

/** Conditions that were looked at, and talks with neighbours that were held. */
export function pilotActs(before: Pilot | null, after: Pilot): readonly NewChange[] {
  const { measureId } = after;
  const met = { measureId, subject: `pilot ${after.id}`, field: 'check' };
  const done = { measureId, subject: `pilot ${after.id}`, field: 'communication' };
  return [
    ...acts(before?.checklist ?? [], after.checklist, ({ isMet }) => metText(isMet), met),
    ...acts(before?.communication ?? [], after.communication, ({ doneOn }) => dayText(doneOn), done),
  ];
}

/** An evaluation that was held, with what it decided. */
export function evaluationAct(
  { label, heldOn, decision, reason }: EvaluationMoment,
  of: { readonly measureId: string | null; readonly subject: string },
): NewChange {
  const decided = decision === null ? null : decisionTexts[decision];
  const after = [label, dayText(heldOn), decided].filter((part) => part !== null).join(': ');
  return { ...of, lineId: null, field: 'evaluated', before: null, after, differenceCents: null, reason };
}

const decisionTexts = { 'go-on': 'doorgaan', adapt: 'bijstellen', stop: 'stoppen', embed: 'borgen' } as const;

interface Item {
  readonly id: string;
  readonly text?: string;
  readonly label?: string;
}

function acts<Each extends Item>(
  before: readonly Each[],
  after: readonly Each[],
  stateOf: (item: Each) => string | null,
  about: Pick<NewChange, 'measureId' | 'subject' | 'field'>,
): readonly NewChange[] {
  const earlier = new Map(before.map((item) => [item.id, stateOf(item)]));
  return after.flatMap((item): readonly NewChange[] => {
    const was = earlier.get(item.id) ?? null;
    const is = stateOf(item);
    if (was === is) return [];
    const named = (state: string | null) =>
      state === null ? null : `${item.label ?? item.text ?? item.id}: ${state}`;
    return [
      { ...about, lineId: null, before: named(was), after: named(is), differenceCents: null, reason: null },
    ];
  });
}

function dayText(day: Temporal.PlainDate | null): string | null {
  return day === null ? null : dayInWords(day);
}

function metText(isMet: boolean | null): string | null {
  if (isMet === null) return null;
  return isMet ? 'voldaan' : 'niet voldaan';
}
