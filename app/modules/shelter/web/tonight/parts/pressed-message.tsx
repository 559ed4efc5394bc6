import { Alert } from '#app/ui/index.ts';
import type { PressedGuest } from '../presenters/tonight.ts';
import { UndoForm } from './undo-form.tsx';

interface PressedMessageProps {
  readonly pressed: PressedGuest;
  readonly night: string;
}

/** How the one stands whose button was pressed, with the way back: for who has no script, and who comes from a form. */
export function PressedMessage({ pressed, night }: PressedMessageProps) {
  const { stayId, name, words, eventId, undoKey } = pressed;
  return (
    <div data-door-pressed={stayId}>
      <Alert kind="success">
        {words}
        {eventId !== null && (
          <UndoForm stayId={stayId} night={night} name={name} eventId={eventId} idempotencyKey={undoKey} />
        )}
      </Alert>
    </div>
  );
}
