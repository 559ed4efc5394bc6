import { refuse } from '#app/kernel/result.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { impossibleDays, type UsedDay } from '../../forms/plan-days.ts';
import type { ReadForm } from '../../forms/read-by.ts';
import type { OpenedPlan } from '../../plan-page.server.ts';
import { lastDay } from '../../presenters/days.ts';
import { milestoneDays } from './measure-rows.ts';
import type { MeasureForm } from './parse-measure.ts';

/** The same form, refused at the fields of days that cannot be in the plan on whose page it stands. */
export function withPossibleDays(
  page: Pick<OpenedPlan, 'plan' | 'services'>,
  read: ReadForm<MeasureForm>,
): ReadForm<MeasureForm> {
  return (fields) => {
    const form = read(fields);
    const impossible = form.ok ? impossibleDays(page, daysOf(form.value, fields)) : null;
    return impossible === null ? form : refuse(impossible.problems);
  };
}

function daysOf({ planning }: MeasureForm, fields: Fields): readonly UsedDay[] {
  return [
    ['van', planning.from, 'planned'],
    ['tot', planning.until === null ? null : lastDay(planning.until), 'planned'],
    ...milestoneDays(fields).flatMap(({ due, done }): UsedDay[] => [
      [due.name, due.day, 'planned'],
      [done.name, done.day, 'done'],
    ]),
  ];
}
