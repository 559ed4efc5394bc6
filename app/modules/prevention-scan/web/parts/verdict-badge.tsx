import { Badge } from '#app/ui/index.ts';
import type { FindingKind } from '../../domain/report.ts';
import { kindNames } from '../messages.nl.ts';

const badges = { 'very-strong': 'good', strong: 'active', opportunity: 'neutral' } as const;

/** Whether the region is strong in something, in a word. */
export function VerdictBadge({ kind }: { readonly kind: FindingKind }) {
  return <Badge kind={badges[kind]}>{kindNames[kind]}</Badge>;
}
