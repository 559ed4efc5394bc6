import { dayInWords } from '#app/words/days.ts';
import { isOverdue } from '../../../domain/progress/evaluation.ts';
import { measureAddress, pilotAddress, planAddress } from '../../addresses.ts';
import { reminderMessages as text } from '../messages-reminders.nl.ts';

/** An evaluation to think of, as a list shows it. */
export interface ReminderView {
  readonly key: string;
  readonly label: string;
  /** The page of its pilot or measure, which every policy officer may open. */
  readonly href: string;
  /** The day, and how far off that is. */
  readonly when: string;
  readonly isLate: boolean;
}

interface Reminder {
  readonly plan: string;
  readonly measureId: string | null;
  readonly pilotId: string | null;
  readonly subject: string;
  readonly evaluationId: string;
  readonly label: string;
  readonly plannedOn: Temporal.PlainDate;
  readonly daysLeft: number;
}

export function presentReminders(reminders: readonly Reminder[]): readonly ReminderView[] {
  return reminders.map((reminder) => ({
    key: [reminder.plan, reminder.pilotId ?? reminder.measureId ?? '', reminder.evaluationId].join(' '),
    label: `${reminder.label}: ${reminder.subject}`,
    href: reminderPage(reminder),
    when: text.line(dayInWords(reminder.plannedOn), distance(reminder.daysLeft)),
    isLate: isOverdue(reminder.daysLeft),
  }));
}

/** Beyond this nobody counts days. */
const countedDays = 90;

/** Where an evaluation is: the page of its pilot or measure, which every policy officer may open. */
export function reminderPage({
  plan,
  measureId,
  pilotId,
}: Pick<Reminder, 'plan' | 'measureId' | 'pilotId'>): string {
  if (pilotId !== null) return pilotAddress(plan, pilotId);
  return measureId === null ? planAddress(plan) : measureAddress(plan, measureId);
}

function distance(daysLeft: number): string {
  if (daysLeft === 0) return text.today;
  if (daysLeft > 0) return text.daysLeft(daysLeft);
  return -daysLeft > countedDays ? text.longAgo : text.daysLate(-daysLeft);
}
