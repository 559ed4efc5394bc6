import { Button, VisuallyHidden } from '#app/ui/index.ts';
import { tonightMessages as text } from '../messages-tonight.nl.ts';
import { DoorForm } from './door-form.tsx';

interface UndoFormProps {
  readonly stayId: string;
  readonly night: string;
  readonly name: string;
  readonly eventId: string;
  readonly idempotencyKey: string;
}

/** Takes back what was pressed. */
export function UndoForm({ name, ...props }: UndoFormProps) {
  return (
    <DoorForm kind="terug" {...props}>
      <Button kind="subtle">
        {text.undo}
        <VisuallyHidden>
          : <span data-door-name>{name}</span>
        </VisuallyHidden>
      </Button>
    </DoorForm>
  );
}
