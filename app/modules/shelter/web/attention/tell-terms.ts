import type { AttentionLine } from '#app/platform/attention.ts';
import type { StatutoryStep } from '../../domain/intake/intake.ts';
import { nextStep } from '../../domain/intake/next-step.ts';
import { intakeAddress, intakesAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';

/** A term that ends within so many days is told. */
const soonDays = 2;

interface Clocked {
  readonly intake: { readonly intakeId: string };
  readonly steps: readonly StatutoryStep[];
}

/** Open intakes whose first term is over, and those whose first term ends soon. */
export function tellTerms(intakes: readonly Clocked[]): readonly AttentionLine[] {
  const first = intakes.flatMap(({ intake, steps }) => {
    const step = nextStep(steps);
    return step?.dueOn
      ? [{ intakeId: intake.intakeId, dueOn: step.dueOn, daysLeft: step.daysLeft ?? 0 }]
      : [];
  });
  const late = first.filter(({ daysLeft }) => daysLeft < 0);
  const soon = first.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= soonDays);
  return [...line(late, 'urgent', text.intakesLate), ...line(soon, 'waiting', text.intakesSoon)];
}

function line(
  found: readonly { readonly intakeId: string; readonly dueOn: Temporal.PlainDate }[],
  kind: 'urgent' | 'waiting',
  say: (count: number) => string,
): readonly AttentionLine[] {
  const [first] = found.toSorted((one, other) => Temporal.PlainDate.compare(one.dueOn, other.dueOn));
  if (first === undefined) return [];
  const href = found.length === 1 ? intakeAddress(first.intakeId) : intakesAddress;
  return [{ text: say(found.length), href, due: first.dueOn, kind }];
}
