import { data, redirect } from 'react-router';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  EmptyState,
  Form,
  Grid,
  Link,
  PageTitle,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { findRoleRequests } from '../data/role-requests.server.ts';
import { findRoleProposals, waits } from '../data/role-proposals.server.ts';
import { declineProposal } from '../use-cases/answer-proposal.server.ts';
import { OwnProposals } from './providers/own-proposals.tsx';
import { proposalMessages } from './providers/proposal-messages.nl.ts';
import { declineRoleOffer } from '../use-cases/answer-role-offer.server.ts';
import { chooseWorkPlace } from '../use-cases/choose-work-place.server.ts';
import { roleNames } from './messages.nl.ts';
import { safeDestination } from './sign-in-form.ts';
import { workPlaceMessages as text } from './work-place-messages.nl.ts';
import { placeName, whereOf } from './work-place-presenter.ts';
import type { Route } from './+types/work-place.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { account, workPlace, workPlaces, lacksFactor = false } = context.get(visitorContext);
  if (account === null) throw redirect('/inloggen?naar=/werkplek');
  const query = new URL(request.url).searchParams;
  const { userId } = account;
  const { database, identity } = context.get(servicesContext);
  const { offers, proposals } = await database.readAsUser(userId, async (tx) => ({
    offers: await findRoleRequests(tx, { userId }),
    proposals: await findRoleProposals(tx, { userId }),
  }));
  const provider = workPlaces.length === 0 ? await identity.byProvider.providerOf(account.sessionId) : null;
  return {
    lead: provider === null ? text.none : proposalMessages.noPlace(provider.label, account.email),
    proposals: proposals.filter(waits).map((proposal) => ({
      proposalId: proposal.proposalId,
      region: proposal.regionName,
      role: roleNames[proposal.role].toLowerCase(),
      where: whereOf(proposal),
    })),
    destination: safeDestination(query.get('naar')),
    hasDeclined: query.get('gelukt') === 'geweigerd',
    lacksFactor,
    // A place that is withheld has not ended.
    hasEnded: workPlace === null && account.workAssignmentId !== null && !lacksFactor,
    current: workPlace?.assignmentId ?? null,
    places: workPlaces.map((place) => ({
      assignmentId: place.assignmentId,
      role: roleNames[place.role],
      where: whereOf(place),
      name: placeName(place),
    })),
    offers: offers.map((offer) => ({
      requestId: offer.requestId,
      region: offer.regionName,
      role: roleNames[offer.role].toLowerCase(),
      where: whereOf(offer),
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  const { account, workPlaces } = context.get(visitorContext);
  if (account === null) throw redirect('/inloggen?naar=/werkplek');
  const form = await request.formData();
  const declined = form.get('weigeren');
  if (typeof declined === 'string') {
    const offers = await services.database.readAsUser(account.userId, (tx) =>
      findRoleRequests(tx, { userId: account.userId }),
    );
    const offer = offers.find(({ requestId }) => requestId === declined);
    const from = { origin: originOf(context), today: services.today() };
    if (offer === undefined || !(await declineRoleOffer(services.database, offer, from)))
      return data({ problem: text.declineFailed }, { status: 409 });
    return redirect('/werkplek?gelukt=geweigerd', 303);
  }
  const refusedProposal = form.get('voorstel-weigeren');
  if (typeof refusedProposal === 'string') {
    const own = await services.database.readAsUser(account.userId, (tx) =>
      findRoleProposals(tx, { userId: account.userId }),
    );
    const proposal = own.find(({ proposalId }) => proposalId === refusedProposal);
    const from = { origin: originOf(context), today: services.today() };
    if (proposal === undefined || !(await declineProposal(services.database, proposal, from)).ok)
      return data({ problem: text.declineFailed }, { status: 409 });
    return redirect('/werkplek?gelukt=geweigerd', 303);
  }
  const wanted = workPlaces.find((place) => place.assignmentId === form.get('werkplek'));
  if (wanted === undefined) throw redirect('/werkplek');
  await chooseWorkPlace(services, account.sessionId, wanted, originOf(context));
  return redirect(safeDestination(form.get('naar')), 303);
}

export default function ChooseWorkPlace({ loaderData, actionData }: Route.ComponentProps) {
  const { places, offers, current, destination, hasDeclined, hasEnded, lacksFactor } = loaderData;
  return (
    <>
      <PageTitle
        title={places.length === 0 && !lacksFactor ? text.noneTitle : text.title}
        lead={places.length === 0 && !lacksFactor ? loaderData.lead : text.lead}
      />
      {lacksFactor && (
        <Alert kind="info" title={text.withheldTitle}>
          {text.withheld} <Link href="/account/tweede-stap">{text.toSetUp}</Link>
        </Alert>
      )}
      {actionData?.problem !== undefined && <Alert kind="error">{actionData.problem}</Alert>}
      {hasDeclined && actionData === undefined && <Alert kind="success">{text.declined}</Alert>}
      {hasEnded && <Alert kind="warning">{places.length === 0 ? text.endedWithout : text.ended}</Alert>}
      <Grid columns={2}>
        {places.map((place) => (
          <Card
            key={place.assignmentId}
            title={place.role}
            level={2}
            badge={place.assignmentId === current ? <Badge kind="good">{text.current}</Badge> : undefined}
          >
            <Paragraph>{place.where}</Paragraph>
            <Form label={place.name}>
              <input type="hidden" name="naar" value={destination} />
              <Button kind="secondary" name="werkplek" value={place.assignmentId}>
                {text.choose}
              </Button>
            </Form>
          </Card>
        ))}
      </Grid>
      <OwnProposals proposals={loaderData.proposals} />
      <Section title={text.offers} intro={offers.length === 0 ? undefined : text.offersIntro}>
        {offers.length === 0 && <EmptyState level={3} title={text.offersNone} />}
        <Grid columns={2}>
          {offers.map((offer) => (
            <Card key={offer.requestId} title={text.offer(offer.region, offer.role)}>
              <Paragraph>{offer.where}</Paragraph>
              <Form label={text.declineLabel(offer.region, offer.role)}>
                <Button kind="secondary" name="weigeren" value={offer.requestId}>
                  {text.decline}
                </Button>
              </Form>
            </Card>
          ))}
        </Grid>
      </Section>
    </>
  );
}
