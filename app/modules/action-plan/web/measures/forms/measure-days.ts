import type { UsedDay } from '../../forms/plan-days.ts';
import { lastDay } from '../../presenters/days.ts';
import type { MeasureForm } from './parse-measure.ts';

/** The days that the form of a measure has, at their fields. */
export function measureDays({ planning, milestones }: MeasureForm): readonly UsedDay[] {
  return [
    ['van', planning.from, 'planned'],
    ['tot', planning.until === null ? null : lastDay(planning.until), 'planned'],
    ...milestones.flatMap(({ dueOn, doneOn }): UsedDay[] => [
      ['mijlpalen', dueOn, 'planned'],
      ['mijlpalen', doneOn, 'done'],
    ]),
  ];
}
