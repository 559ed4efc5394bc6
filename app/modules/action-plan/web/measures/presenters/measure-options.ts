import type { Plan } from '../../../domain/plan/plan.ts';

/** The measures of a plan to choose one from. */
export function measureOptions({
  measures,
}: Plan): readonly { readonly value: string; readonly label: string }[] {
  return measures.map(({ id, number, name }) => ({ value: id, label: `${number}. ${name}` }));
}
