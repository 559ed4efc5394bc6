import { Button, Disclosure, Form, RadioGroup, Section, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { waitingMessages as text } from '../messages-waiting.nl.ts';

interface WaitingFormsProps {
  readonly openOffers: readonly { readonly offerId: string; readonly house: string }[];
  readonly houses: readonly CodeOption[];
  readonly refusalReasons: readonly CodeOption[];
}

/** Answer an offer, offer a place, or take someone off the list. */
export function WaitingForms({ openOffers, houses, refusalReasons }: WaitingFormsProps) {
  const { accepted, refused, withdrawn } = text.offerOutcomes;
  return (
    <>
      {openOffers.map(({ offerId, house }) => (
        <Section key={offerId} title={text.answerTitle(house)}>
          <Form act="antwoord" part={offerId} label={text.answerTitle(house)}>
            <RadioGroup
              name="antwoord"
              label={text.answer}
              options={Object.entries({ accepted, refused, withdrawn }).map(([value, label]) => ({
                value,
                label,
              }))}
              isInline
            />
            <Select
              name="weigering"
              label={text.refusal}
              description={text.refusalHint}
              options={refusalReasons}
              isOptional
            />
            <Button>{text.answerSubmit}</Button>
          </Form>
        </Section>
      ))}
      <Section title={text.offerTitle}>
        <Disclosure summary={text.offer} act="aanbieden">
          <Form act="aanbieden" label={text.offerTitle}>
            <Select name="locatie" label={text.offerPremises} options={houses} />
            <TextInput name="toelichting" label={text.note} description={text.reasonHint} isOptional />
            <Button>{text.offer}</Button>
          </Form>
        </Disclosure>
      </Section>
      <Section title={text.endTitle}>
        <Disclosure summary={text.end} act="van-de-lijst">
          <Form act="van-de-lijst" label={text.endTitle}>
            <RadioGroup
              name="einde"
              label={text.endOutcome}
              options={Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))}
            />
            <Button kind="secondary">{text.end}</Button>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}
