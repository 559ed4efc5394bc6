import { Badge, Button, Link, Select, VisuallyHidden } from '#app/ui/index.ts';
import { stayAddress } from '../../addresses.ts';
import type { CodeOption } from '../../code-names.ts';
import { tonightMessages as text } from '../messages-tonight.nl.ts';
import type { GuestCard as Guest } from '../presenters/tonight.ts';
import { DoorForm } from './door-form.tsx';
import { UndoForm } from './undo-form.tsx';

interface GuestCardProps {
  readonly guest: Guest;
  readonly night: string;
  readonly act: 'in' | 'uit';
  readonly exceptions: readonly CodeOption[];
  readonly problem: string | null;
}

/** One person at the door: who, what is known, and the one thing to do. */
export function GuestCard({ guest, night, act, exceptions, problem }: GuestCardProps) {
  const { stayId, name, facts, nights, eventId, keys } = guest;
  return (
    <li className="onderdak-guest" id={`verblijf-${stayId}`} data-door-stay={stayId}>
      <div className="onderdak-guest__who">
        <strong className="onderdak-guest__name">
          <Link href={stayAddress(stayId)}>{name}</Link>
        </strong>
        {nights !== null && <Badge kind={guest.asksException ? 'attention' : 'neutral'}>{nights}</Badge>}
        <span className="onderdak-guest__facts">{facts.join(' · ')}</span>
        <output className="onderdak-guest__message" data-door-message>
          {problem}
        </output>
      </div>
      <DoorForm kind={act} stayId={stayId} night={night} idempotencyKey={keys.act}>
        {guest.asksException && (
          <Select
            id={`uitzondering-${stayId}`}
            name="uitzondering"
            label={text.exception}
            options={exceptions}
          />
        )}
        <Button kind={act === 'in' ? 'primary' : 'secondary'}>
          {act === 'in' ? text.checkIn : text.checkOut}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </DoorForm>
      {eventId !== null && (
        <UndoForm stayId={stayId} night={night} name={name} eventId={eventId} idempotencyKey={keys.undo} />
      )}
    </li>
  );
}
