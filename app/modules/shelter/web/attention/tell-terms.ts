import type { AttentionLine } from '#app/platform/attention.ts';
import type { StatutoryStep } from '../../domain/intake/intake.ts';
import { nextStep } from '../../domain/intake/next-step.ts';
import { intakeAddress, intakesAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';
import { tellGroup } from './tell-group.ts';

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
  const of = {
    dayOf: ({ dueOn }: (typeof first)[number]) => dueOn,
    one: ({ intakeId }: (typeof first)[number]) => intakeAddress(intakeId),
    list: intakesAddress,
  };
  return [
    ...tellGroup(late, { ...of, kind: 'urgent', say: text.intakesLate }),
    ...tellGroup(soon, { ...of, kind: 'waiting', say: text.intakesSoon }),
  ];
}
