import { data } from 'react-router';
import { visitorContext } from '#app/platform/http/context.ts';
import { heldFormContext } from '#app/platform/http/held-form.ts';
import { returnField } from '#app/kernel/work-place-field.ts';
import {
  Button,
  ButtonLink,
  DefinitionList,
  Disclosure,
  Form,
  PageTitle,
  Paragraph,
  WorkPlaceContext,
} from '#app/ui/index.ts';
import { notFound } from './acting.server.ts';
import { heldFormMessages as text } from './work-place-messages.nl.ts';
import { placeName } from './work-place-presenter.ts';
import type { Route } from './+types/held-form.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

/** Shown by the server in place of the page a form was sent to; nobody goes here by an address. */
export function loader({ context }: Route.LoaderArgs) {
  const held = context.get(heldFormContext);
  if (held === null) throw notFound();
  const { workPlace } = context.get(visitorContext);
  return data(
    {
      address: held.address,
      place: held.place && { assignmentId: held.place.assignmentId, name: placeName(held.place) },
      now: workPlace && placeName(workPlace),
      fields: held.fields,
    },
    { status: 409 },
  );
}

export default function HeldFormPage({ loaderData: { address, place, now, fields } }: Route.ComponentProps) {
  const typed = (fields ?? []).filter(([, value]) => value.trim() !== '');
  return (
    <>
      <PageTitle title={text.title} lead={text.lead(place?.name ?? null, now)} />
      {place !== null && fields !== null && (
        <WorkPlaceContext value={place.assignmentId}>
          <Form action={address}>
            <input type="hidden" name={returnField} value="ja" />
            {fields.map(([name, value], index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a name may come twice, and the order is that of the form
              <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
            ))}
            <Paragraph>{text.sendThereHint}</Paragraph>
            <Button>{text.sendThere(place.name)}</Button>
          </Form>
        </WorkPlaceContext>
      )}
      {fields === null && <Paragraph>{text.notKept}</Paragraph>}
      {typed.length > 0 && (
        <Disclosure summary={text.typed} isOpen={place === null}>
          <DefinitionList items={typed.map(([name, value]) => ({ term: name, details: value }))} />
        </Disclosure>
      )}
      <ButtonLink href="/werkplek">{text.toPlaces}</ButtonLink>
    </>
  );
}
