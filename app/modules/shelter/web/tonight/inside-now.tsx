import { Breadcrumb, EmptyState, List, Note, PageTitle, PrintButton, Section } from '#app/ui/index.ts';
import { hourInWords } from '#app/words/moments.ts';
import { nightAt } from '../../domain/night-at.ts';
import { hasNightlyDoor } from '../../domain/nightly-door.ts';
import { tonight, type TonightPremises } from '../../use-cases/tonight.server.ts';
import { requireWorker } from '../acting.server.ts';
import { tonightAddress } from '../addresses.ts';
import { insideMessages as text } from './messages-inside.nl.ts';
import { tonightMessages } from './messages-tonight.nl.ts';
import { namesOfPeople, readNamed, type NamedView } from '../named-read.server.ts';
import { switchHourOf } from './night-clock.ts';
import type { Route } from './+types/inside-now.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

const view: NamedView = {
  action: 'view-tonight',
  objectKind: 'list',
  objectId: 'binnen',
  purpose: text.auditPurpose,
};

/** Who may be in the building: seen coming in; at a house without a nightly door, who stays there and did not go out. */
function insideOf({ house, inside, expected }: TonightPremises) {
  const unseen = hasNightlyDoor(house.kind) ? [] : expected.filter(({ status }) => status === 'present');
  return [...inside, ...unseen];
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const acting = requireWorker({ context, request });
  const { scope, act } = acting;
  const night = nightAt(act.moment.now, switchHourOf(request));
  const { pages, names } = await readNamed(acting, view, async (tx) => {
    const found = await tonight(tx, scope.regionId, null, night, act.moment);
    const people = found.flatMap(insideOf).map(({ personId }) => personId);
    return { pages: found, names: await namesOfPeople(tx, acting, people) };
  });
  const houses = pages.map((page) => ({
    ref: page.house.ref,
    name: page.house.name,
    isByDoor: hasNightlyDoor(page.house.kind),
    people: insideOf(page)
      .map(({ stayId, personId, bedRef }) => {
        const bed = bedRef === null ? '' : `, ${tonightMessages.bed(bedRef).toLowerCase()}`;
        return { key: stayId, content: `${names.get(personId) ?? ''}${bed}` };
      })
      .toSorted((one, other) => one.content.localeCompare(other.content, 'nl')),
  }));
  const total = houses.reduce((sum, { people }) => sum + people.length, 0);
  return { houses, total, at: hourInWords(act.moment.now) };
}

/** To read out when everyone has to leave: who is inside now, house by house, on paper too. */
export default function InsideNow({ loaderData: { houses, total, at } }: Route.ComponentProps) {
  return (
    <>
      <Breadcrumb trail={[{ href: tonightAddress, label: tonightMessages.title }]} current={text.title} />
      <PageTitle
        title={text.title}
        kicker={text.at(at)}
        lead={text.lead(total)}
        actions={<PrintButton>{text.print}</PrintButton>}
      />
      {houses.length === 0 && (
        <EmptyState title={tonightMessages.emptyTitle}>{tonightMessages.empty}</EmptyState>
      )}
      {houses.map(({ ref, name, isByDoor, people }) => (
        <Section key={ref} title={text.house(name, people.length)}>
          {people.length === 0 ? <Note>{text.nobody}</Note> : <List items={people} />}
          {!isByDoor && people.length > 0 && <Note>{text.notByDoor}</Note>}
        </Section>
      ))}
    </>
  );
}
