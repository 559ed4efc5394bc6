import { Paragraph } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import type { GuestCard as Guest } from '../presenters/tonight.ts';
import { GuestCard } from './guest-card.tsx';

interface GuestListProps {
  readonly guests: readonly Guest[];
  readonly night: string;
  readonly act: 'in' | 'uit';
  readonly exceptions: readonly CodeOption[];
  readonly empty: string;
  readonly problem: { readonly stayId: string; readonly message: string } | null;
}

export function GuestList({ guests, night, act, exceptions, empty, problem }: GuestListProps) {
  if (guests.length === 0) return <Paragraph>{empty}</Paragraph>;
  return (
    <ul className="onderdak-guests">
      {guests.map((guest) => (
        <GuestCard
          key={guest.stayId}
          guest={guest}
          night={night}
          act={act}
          exceptions={exceptions}
          problem={problem?.stayId === guest.stayId ? problem.message : null}
        />
      ))}
    </ul>
  );
}
