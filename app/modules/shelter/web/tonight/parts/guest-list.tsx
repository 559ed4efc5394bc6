import { Disclosure, Paragraph } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { tonightMessages as text } from '../messages-tonight.nl.ts';
import type { GuestCard as Guest } from '../presenters/tonight.ts';
import { GuestCard } from './guest-card.tsx';

interface GuestListProps {
  readonly guests: readonly Guest[];
  readonly night: string;
  readonly act: 'in' | 'uit';
  readonly exceptions: readonly CodeOption[];
  readonly empty: string;
  /** How many stand open; the others are folded. All of them where it is left out. */
  readonly most?: number;
  readonly problem: { readonly stayId: string; readonly message: string } | null;
}

export function GuestList({ guests, most = guests.length, empty, ...shared }: GuestListProps) {
  if (guests.length === 0) return <Paragraph>{empty}</Paragraph>;
  const [open, folded] = [guests.slice(0, most), guests.slice(most)];
  return (
    <>
      <Guests guests={open} {...shared} />
      {folded.length > 0 && (
        <Disclosure summary={text.others(folded.length)}>
          <Guests guests={folded} {...shared} />
        </Disclosure>
      )}
    </>
  );
}

function Guests({ guests, problem, ...shared }: Omit<GuestListProps, 'most' | 'empty'>) {
  return (
    <ul className="onderdak-guests">
      {guests.map((guest) => (
        <GuestCard
          key={guest.stayId}
          guest={guest}
          problem={problem?.stayId === guest.stayId ? problem.message : null}
          {...shared}
        />
      ))}
    </ul>
  );
}
