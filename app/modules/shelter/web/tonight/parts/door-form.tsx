import type { ReactNode } from 'react';
import { WorkPlaceField } from '#app/ui/index.ts';

interface DoorFormProps {
  readonly kind: 'in' | 'uit' | 'terug';
  readonly stayId: string;
  readonly night: string;
  readonly idempotencyKey: string;
  readonly eventId?: string;
  readonly children: ReactNode;
}

/** A button at the door with the ids that it sends. The script of the door may keep it until there is a connection. */
export function DoorForm({ kind, stayId, night, idempotencyKey, eventId = '', children }: DoorFormProps) {
  return (
    <form className="onderdak-door-form" method="post" data-door-form noValidate>
      <WorkPlaceField />
      <input type="hidden" name="soort" value={kind} />
      <input type="hidden" name="verblijf" value={stayId} />
      <input type="hidden" name="nacht" value={night} />
      <input type="hidden" name="sleutel" value={idempotencyKey} />
      <input type="hidden" name="gebeurtenis" value={eventId} />
      {children}
    </form>
  );
}
