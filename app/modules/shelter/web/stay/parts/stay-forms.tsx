import { Button, DateInput, Disclosure, Form, Section, TextInput } from '#app/ui/index.ts';
import type { StayStatus } from '../../../domain/stay.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import { CorrectionForm } from './correction-form.tsx';
import { DepartureForm } from './departure-form.tsx';
import { MoveForm } from './move-form.tsx';
import type { StayFormProps } from './stay-form-props.ts';

/** What can be done with a stay in its state: the likely act open, the others folded unless something is wrong in them. */
export function StayForms({ status, ...props }: StayFormProps & { readonly status: StayStatus }) {
  const typedIn = props.typed['doen'];
  return (
    <>
      {status === 'reserved' && <ReservedForms {...props} />}
      {status === 'present' && (
        <>
          <Section title={text.departTitle}>
            <Disclosure summary={text.depart} isOpen={typedIn === 'vertrek'}>
              <DepartureForm {...props} />
            </Disclosure>
          </Section>
          <Section title={text.moveTitle} intro={text.moveIntro}>
            <Disclosure summary={text.move} isOpen={typedIn === 'verplaatsen'}>
              <MoveForm {...props} />
            </Disclosure>
          </Section>
        </>
      )}
      {(status === 'present' || status === 'departed') && (
        <Section title={text.correctTitle} intro={text.correctIntro}>
          <Disclosure summary={text.correct} isOpen={typedIn === 'herstellen'}>
            <CorrectionForm status={status} {...props} />
          </Disclosure>
          {status === 'present' && <UndoArrival {...props} />}
        </Section>
      )}
    </>
  );
}

function UndoArrival({ problems, typed }: StayFormProps) {
  return (
    <Disclosure summary={text.undoArrival} isOpen={typed['doen'] === 'aankomst-terug'}>
      <Form label={text.undoArrival}>
        <input type="hidden" name="doen" value="aankomst-terug" />
        <TextInput
          name="waaromterug"
          label={text.correctReason}
          description={text.undoArrivalHint}
          defaultValue={typed['waaromterug']}
          error={problems['waaromterug']}
        />
        <Button kind="secondary">{text.undoArrival}</Button>
      </Form>
    </Disclosure>
  );
}

function ReservedForms({ problems, typed, forms }: StayFormProps) {
  return (
    <Section title={text.arriveTitle}>
      <Form label={text.arrive}>
        <input type="hidden" name="doen" value="aankomst" />
        <DateInput
          name="aangekomen"
          label={text.arrivedOn}
          defaultValue={typed['aangekomen'] ?? forms.today}
          error={problems['aangekomen']}
        />
        <Button>{text.arrive}</Button>
      </Form>
      <Form label={text.noShow}>
        <input type="hidden" name="doen" value="niet-gekomen" />
        <Button kind="secondary">{text.noShow}</Button>
      </Form>
      <Disclosure summary={text.cancel} isOpen={typed['doen'] === 'teruggeven'}>
        <Form label={text.cancel}>
          <input type="hidden" name="doen" value="teruggeven" />
          <TextInput
            name="teruggave"
            label={text.cancelReason}
            defaultValue={typed['teruggave']}
            error={problems['teruggave']}
            isOptional
          />
          <Button kind="secondary">{text.cancel}</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
