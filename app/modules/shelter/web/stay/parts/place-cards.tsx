import {
  Badge,
  Button,
  Card,
  Disclosure,
  Form,
  Grid,
  Link,
  List,
  Paragraph,
  Select,
  TextInput,
  type SentForm,
} from '#app/ui/index.ts';
import { premisesAddress } from '../../addresses.ts';
import { AnswerForm } from '../../premises/parts/answer-form.tsx';
import { ContactLine } from '../../premises/parts/contact-line.tsx';
import { placeMessages as text } from '../messages-place.nl.ts';
import { stayMessages } from '../messages-stay.nl.ts';
import type { PlaceRow } from '../presenters/place-offer.ts';

interface PlaceCardsProps {
  readonly places: readonly PlaceRow[];
  readonly holds: readonly number[];
  readonly sent: SentForm | undefined;
  /** False while it is not said for whom a place is looked for. */
  readonly canReserve: boolean;
}

/** Places, best fit first, each with what does not fit and the way to reserve it. */
export function PlaceCards({ places, canReserve, ...props }: PlaceCardsProps) {
  return (
    <Grid columns={2}>
      {places.map((place) => (
        <Card
          key={place.ref}
          title={<Link href={premisesAddress(place.ref)}>{place.name}</Link>}
          badge={<Badge kind={badgeKinds[place.fit]}>{text[place.fit]}</Badge>}
        >
          <Paragraph>
            {place.kind}
            {place.location !== '' && ` · ${place.location}`}
          </Paragraph>
          <Paragraph>
            <strong>{place.free === null ? text.freeUnknown : text.free(place.free)}</strong>
          </Paragraph>
          {place.bars.length + place.remarks.length + place.said.length > 0 && (
            <List
              items={[...place.bars, ...place.remarks, ...place.said].map((reason) => ({
                key: reason,
                content: reason,
              }))}
            />
          )}
          <ContactLine
            name={place.name}
            contact={place.contact}
            mayAdd={place.isOwn ? place.ref : undefined}
          />
          <AnswerForm
            premisesRef={place.ref}
            name={place.name}
            questions={place.questions}
            isOpen={props.sent?.act === 'antwoord' && props.sent.part === place.ref}
          />
          {!place.isOwn && <Paragraph>{text.otherProvider(place.providers)}</Paragraph>}
          {place.isOwn && canReserve && <ReserveForm place={place} {...props} />}
        </Card>
      ))}
    </Grid>
  );
}

const badgeKinds = { fits: 'good', ask: 'neutral', bars: 'attention' } as const;

function ReserveForm({
  place,
  holds,
  sent,
}: Omit<PlaceCardsProps, 'places' | 'canReserve'> & { readonly place: PlaceRow }) {
  const own = sent?.act === 'reserveren' && sent.part === place.ref ? sent : null;
  return (
    <Disclosure summary={text.reserveAt} isOpen={own !== null}>
      <Form act="reserveren" part={place.ref} label={`${text.reserve}: ${place.name}`}>
        <Select
          name="vasthouden"
          label={text.hold}
          options={holds.map((hours) => ({ value: String(hours), label: stayMessages.heldHours(hours) }))}
          defaultValue="12"
          emptyLabel={null}
        />
        {place.beds.length > 0 && (
          <Select
            name="bed"
            label={stayMessages.bed}
            options={place.beds.map((bed) => ({ value: bed, label: bed }))}
            emptyLabel={stayMessages.noBed}
            isOptional
          />
        )}
        {(place.fit === 'bars' || own?.problems['reden'] !== undefined) && (
          <TextInput name="reden" label={text.exception} />
        )}
        <Button>{text.reserve}</Button>
      </Form>
    </Disclosure>
  );
}
