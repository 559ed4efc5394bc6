import { redirect } from 'react-router';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { workPlaceCookie } from '#app/platform/http/work-place-cookie.ts';
import { Badge, Button, Card, EmptyState, Form, Grid, PageTitle, Paragraph } from '#app/ui/index.ts';
import { roleNames, workPlaceMessages as text } from './messages.nl.ts';
import { safeDestination } from './sign-in-form.ts';
import type { Route } from './+types/work-place.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export function loader({ context }: Route.LoaderArgs) {
  const { account, workPlace, workPlaces } = context.get(visitorContext);
  if (account === null) throw redirect('/inloggen?naar=/werkplek');
  return {
    current: workPlace?.assignmentId ?? null,
    places: workPlaces.map(({ scope: _, ...place }) => place),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const wanted = context
    .get(visitorContext)
    .workPlaces.find((place) => place.assignmentId === form.get('werkplek'));
  if (wanted === undefined) throw redirect('/werkplek');
  await context.get(servicesContext).identity.record({
    action: 'choose-work-place',
    subject: { userId: wanted.scope.userId },
    regionId: wanted.scope.regionId,
    origin: originOf(context),
  });
  const isSecure = context.get(servicesContext).origin.startsWith('https://');
  return redirect(safeDestination('/'), {
    status: 303,
    headers: { 'Set-Cookie': workPlaceCookie(wanted.assignmentId, isSecure) },
  });
}

export default function ChooseWorkPlace({ loaderData }: Route.ComponentProps) {
  if (loaderData.places.length === 0) return <EmptyState title={text.title}>{text.none}</EmptyState>;
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <Grid columns={2}>
        {loaderData.places.map((place) => (
          <Card
            key={place.assignmentId}
            title={roleNames[place.role]}
            badge={
              place.assignmentId === loaderData.current ? (
                <Badge kind="good">{text.current}</Badge>
              ) : undefined
            }
          >
            <Paragraph>
              {[place.regionName, place.municipalityName, place.organisationName].filter(Boolean).join(', ')}
            </Paragraph>
            <Form>
              <Button kind="secondary" name="werkplek" value={place.assignmentId}>
                {text.choose}
              </Button>
            </Form>
          </Card>
        ))}
      </Grid>
    </>
  );
}
