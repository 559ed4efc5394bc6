import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Button, Disclosure, Form, RadioGroup, Section, Select, TextInput } from '#app/ui/index.ts';
import type { CodeOption } from '../../code-names.ts';
import { waitingMessages as text } from '../messages-waiting.nl.ts';

interface WaitingFormsProps {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  readonly openOffers: readonly { readonly offerId: string; readonly house: string }[];
  readonly houses: readonly CodeOption[];
  readonly refusalReasons: readonly CodeOption[];
}

/** Answer an offer, offer a place, or take someone off the list. */
export function WaitingForms({ problems, typed, openOffers, houses, refusalReasons }: WaitingFormsProps) {
  const { accepted, refused, withdrawn } = text.offerOutcomes;
  return (
    <>
      {openOffers.map(({ offerId, house }) => (
        <Section key={offerId} title={text.answerTitle(house)}>
          <Form label={text.answerTitle(house)}>
            <input type="hidden" name="doen" value="antwoord" />
            <input type="hidden" name="aanbod" value={offerId} />
            <RadioGroup
              name="antwoord"
              id={`antwoord-${offerId}`}
              label={text.answer}
              options={Object.entries({ accepted, refused, withdrawn }).map(([value, label]) => ({
                value,
                label,
              }))}
              defaultValue={typed['antwoord']}
              error={problems['antwoord']}
              isInline
            />
            <Select
              name="weigering"
              id={openOffers.length === 1 ? 'weigering' : `weigering-${offerId}`}
              label={text.refusal}
              description={text.refusalHint}
              options={refusalReasons}
              defaultValue={typed['weigering']}
              error={problems['weigering']}
              isOptional
            />
            <Button>{text.answerSubmit}</Button>
          </Form>
        </Section>
      ))}
      <Section title={text.offerTitle}>
        <Disclosure summary={text.offer} isOpen={typed['doen'] === 'aanbieden'}>
          <Form label={text.offerTitle}>
            <input type="hidden" name="doen" value="aanbieden" />
            <Select
              name="locatie"
              label={text.offerPremises}
              options={houses}
              defaultValue={typed['locatie']}
              error={problems['locatie']}
            />
            <TextInput
              name="toelichting"
              label={text.note}
              description={text.reasonHint}
              defaultValue={typed['toelichting']}
              isOptional
            />
            <Button>{text.offer}</Button>
          </Form>
        </Disclosure>
      </Section>
      <Section title={text.endTitle}>
        <Disclosure summary={text.end} isOpen={typed['doen'] === 'van-de-lijst'}>
          <Form label={text.endTitle}>
            <input type="hidden" name="doen" value="van-de-lijst" />
            <RadioGroup
              name="einde"
              label={text.endOutcome}
              options={Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))}
              defaultValue={typed['einde']}
              error={problems['einde']}
            />
            <Button kind="secondary">{text.end}</Button>
          </Form>
        </Disclosure>
      </Section>
    </>
  );
}
