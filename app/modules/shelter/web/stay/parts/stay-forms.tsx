import { Button, DateInput, Disclosure, Form, Section, TextInput } from '#app/ui/index.ts';
import type { StayStatus } from '../../../domain/stay.ts';
import { stayMessages as text } from '../messages-stay.nl.ts';
import { CorrectionForm } from './correction-form.tsx';
import { DepartureForm } from './departure-form.tsx';
import { MoveForm } from './move-form.tsx';
import type { StayFormProps } from './stay-form-props.ts';

/** What can be done with a stay in its state: the likely act open, the others folded unless something is wrong in them. */
export function StayForms({ status, ...props }: StayFormProps & { readonly status: StayStatus }) {
  return (
    <>
      {status === 'reserved' && <ReservedForms {...props} />}
      {status === 'present' && (
        <>
          <Section title={text.departTitle}>
            <Disclosure summary={text.depart} act="vertrek">
              <DepartureForm {...props} />
            </Disclosure>
          </Section>
          <Section title={text.moveTitle} intro={text.moveIntro}>
            <Disclosure summary={text.move} act="verplaatsen">
              <MoveForm {...props} />
            </Disclosure>
          </Section>
        </>
      )}
      {(status === 'present' || status === 'departed') && (
        <Section title={text.correctTitle} intro={text.correctIntro}>
          <Disclosure summary={text.correct} act="herstellen">
            <CorrectionForm status={status} {...props} />
          </Disclosure>
          {status === 'present' ? <UndoArrival /> : <UndoDeparture />}
        </Section>
      )}
    </>
  );
}

function UndoDeparture() {
  return (
    <Disclosure summary={text.undoDeparture} act="vertrek-terug">
      <Form act="vertrek-terug" label={text.undoDeparture}>
        <TextInput name="waaromtoch" label={text.correctReason} description={text.undoDepartureHint} />
        <Button kind="secondary">{text.undoDeparture}</Button>
      </Form>
    </Disclosure>
  );
}

function UndoArrival() {
  return (
    <Disclosure summary={text.undoArrival} act="aankomst-terug">
      <Form act="aankomst-terug" label={text.undoArrival}>
        <TextInput name="waaromterug" label={text.correctReason} description={text.undoArrivalHint} />
        <Button kind="secondary">{text.undoArrival}</Button>
      </Form>
    </Disclosure>
  );
}

function ReservedForms({ forms }: StayFormProps) {
  return (
    <Section title={text.arriveTitle}>
      <Form act="aankomst" label={text.arrive}>
        <DateInput name="aangekomen" label={text.arrivedOn} defaultValue={forms.night} />
        <Button>{text.arrive}</Button>
      </Form>
      <Form act="niet-gekomen" label={text.noShow}>
        <Button kind="secondary">{text.noShow}</Button>
      </Form>
      <Disclosure summary={text.cancel} act="teruggeven">
        <Form act="teruggeven" label={text.cancel}>
          <TextInput name="teruggave" label={text.cancelReason} isOptional />
          <Button kind="secondary">{text.cancel}</Button>
        </Form>
      </Disclosure>
    </Section>
  );
}
