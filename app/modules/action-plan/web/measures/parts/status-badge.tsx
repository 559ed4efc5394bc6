import { Badge } from '#app/ui/index.ts';
import type { MeasureStatus } from '../../../domain/plan/plan.ts';
import { statusBadges } from '../../messages.nl.ts';

export interface StatusBadgeProps {
  readonly status: MeasureStatus;
  readonly label: string;
}

export function StatusBadge({ status, label }: StatusBadgeProps) {
  return <Badge kind={statusBadges[status]}>{label}</Badge>;
}
