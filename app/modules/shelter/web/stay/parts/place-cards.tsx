import type { FormProblems } from '#app/platform/http/form-problems.ts';
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
} from '#app/ui/index.ts';
import { premisesAddress } from '../../addresses.ts';
import { placeMessages as text } from '../messages-place.nl.ts';
import { stayMessages } from '../messages-stay.nl.ts';
import type { PlaceRow } from '../presenters/place-offer.ts';

interface PlaceCardsProps {
  readonly places: readonly PlaceRow[];
  readonly holds: readonly number[];
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
}

/** Places, best fit first, each with what does not fit and the way to reserve it. */
export function PlaceCards({ places, ...props }: PlaceCardsProps) {
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
          {place.bars.length + place.remarks.length > 0 && (
            <List
              items={[...place.bars, ...place.remarks].map((reason) => ({ key: reason, content: reason }))}
            />
          )}
          {place.isOwn ? (
            <ReserveForm place={place} {...props} />
          ) : (
            <Paragraph>{text.otherProvider(place.providers)}</Paragraph>
          )}
        </Card>
      ))}
    </Grid>
  );
}

const badgeKinds = { fits: 'good', ask: 'neutral', bars: 'attention' } as const;

function ReserveForm({
  place,
  holds,
  problems,
  typed,
}: Omit<PlaceCardsProps, 'places'> & { readonly place: PlaceRow }) {
  const problem = problems[`reden-${place.ref}`];
  const bedProblem = problems[`bed-${place.ref}`];
  const isTyped = typed['huis'] === place.ref;
  return (
    <Disclosure summary={text.reserveAt} isOpen={problem !== undefined || bedProblem !== undefined}>
      <Form label={`${text.reserve}: ${place.name}`}>
        <input type="hidden" name="huis" value={place.ref} />
        <Select
          id={`vasthouden-${place.ref}`}
          name="vasthouden"
          label={text.hold}
          options={holds.map((hours) => ({ value: String(hours), label: stayMessages.heldHours(hours) }))}
          defaultValue={isTyped ? typed['vasthouden'] : '12'}
          emptyLabel={null}
        />
        {place.beds.length > 0 && (
          <Select
            id={`bed-${place.ref}`}
            name="bed"
            label={stayMessages.bed}
            options={place.beds.map((bed) => ({ value: bed, label: bed }))}
            emptyLabel={stayMessages.noBed}
            defaultValue={isTyped ? typed['bed'] : undefined}
            error={bedProblem}
            isOptional
          />
        )}
        {(place.fit === 'bars' || problem !== undefined) && (
          <TextInput
            id={`reden-${place.ref}`}
            name="reden"
            label={text.exception}
            defaultValue={isTyped ? typed['reden'] : undefined}
            error={problem}
          />
        )}
        <Button>{text.reserve}</Button>
      </Form>
    </Disclosure>
  );
}
