import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { newFileValues } from '#app/modules/people/index.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  Form,
  Link,
  PageTitle,
  Section,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { nightAt } from '../../domain/night-at.ts';
import { requireWorker } from '../acting.server.ts';
import {
  findPlacesAddress,
  intakesAddress,
  tonightAddress,
  waitingListAddress,
  type PickGoal,
} from '../addresses.ts';
import { intakeMessages } from '../intake/messages-intake.nl.ts';
import { tonightMessages } from '../tonight/messages-tonight.nl.ts';
import { waitingMessages } from '../waiting/messages-waiting.nl.ts';
import { placeMessages } from './messages-place.nl.ts';
import { asSearched } from './desk-search.ts';
import { peopleMessages as text } from './messages-people.nl.ts';
import { FoundPeople, OpenForm } from './parts/found-people.tsx';
import { PersonSearchForm } from './parts/person-search-form.tsx';
import { NewPersonForm } from './parts/new-person-form.tsx';
import { switchHourOf } from '../tonight/night-clock.ts';
import { pickActs } from './pick-person-act.server.ts';
import type { Route } from './+types/pick-person.ts';
import '../shelter.css';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData ? text.titles[loaderData.goal] : text.title} · Onderdak` },
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope } = requireWorker({ context, request });
  const { goal, ref } = goalOf(request);
  const municipalities = await database.read(scope, (tx) => findMunicipalities(tx));
  const isAtDoor = goal === 'aankomst' && ref !== null;
  return {
    goal,
    isAtDoor,
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
  };
}

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireWorker({ context, request });
  const night = nightAt(acting.act.moment.now, switchHourOf(request));
  return answerForm(pickActs, { acting, night, ...goalOf(request) }, request);
}

function goalOf(request: Request): { readonly goal: PickGoal; readonly ref: string | null } {
  const query = new URL(request.url).searchParams;
  const goal = (['aankomst', 'aanmelding', 'wachtlijst', 'plek'] as const).find(
    (each) => each === query.get('doel'),
  );
  return { goal: goal ?? 'aanmelding', ref: query.get('huis') };
}

/** The work that one picks a person for. */
const trails = {
  aankomst: { href: tonightAddress, label: tonightMessages.title },
  aanmelding: { href: intakesAddress, label: intakeMessages.title },
  wachtlijst: { href: waitingListAddress, label: waitingMessages.title },
  plek: { href: findPlacesAddress, label: placeMessages.title },
} as const;

/** Where who found nobody goes on. */
const newFileId = 'nieuw-dossier';

export default function PickPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { goal, isAtDoor, municipalities } = loaderData;
  const sent = actionData?.sent;
  const shown = actionData?.shown ?? null;
  return (
    <Sent form={sent}>
      <Breadcrumb trail={[trails[goal]]} current={text.titles[goal]} />
      <PageTitle title={text.titles[goal]} lead={text.leads[goal]} />
      <SentProblems />
      {isAtDoor && sent === undefined && (
        <Section title={text.namelessTitle} intro={text.namelessIntro}>
          <Form act="naamloos" label={text.namelessTitle}>
            <Button>{text.nameless}</Button>
          </Form>
        </Section>
      )}
      {shown?.kind === 'look-alikes' && (
        <Section title={text.lookAlikesTitle}>
          <Alert kind="warning">{text.lookAlikes}</Alert>
          <FoundPeople found={shown.found} />
        </Section>
      )}
      {shown?.kind !== 'look-alikes' && (
        <Section title={text.searchTitle} intro={text.searchHint}>
          <PersonSearchForm />
        </Section>
      )}
      {shown?.kind === 'found' && (
        <Section
          title={text.foundTitle(shown.found.length)}
          actions={shown.found.length > 0 ? <Link href={`#${newFileId}`}>{text.toNew}</Link> : undefined}
        >
          <FoundPeople found={shown.found} searched={asSearched(sent?.typed ?? {})} />
        </Section>
      )}
      {sent?.act === 'open' && (
        <Section title={text.unknownName}>
          <OpenForm personId={sent.part} />
        </Section>
      )}
      <Section id={newFileId} title={text.newTitle} intro={text.newIntro}>
        <NewPersonForm
          municipalities={municipalities}
          asksConfirmation={shown?.kind === 'look-alikes'}
          values={sent?.act === 'zoek' ? newFileValues(asSearched(sent.typed)) : {}}
        />
      </Section>
    </Sent>
  );
}
