import { Button, EmptyState, FigureCards, Form, Link, List, Section, Select } from '#app/ui/index.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import { findAnswerNotes } from '../data/answer-notes.server.ts';
import { frameMessages } from './messages.nl.ts';
import { ownMessages as text } from './messages-findings.nl.ts';
import { OwnAnswers } from './parts/own-answers.tsx';
import { OwnOpportunities } from './parts/own-opportunities.tsx';
import { RoundFrame } from './parts/round-frame.tsx';
import { nameInText } from './presenters/municipality-names.ts';
import { presentOwnPage } from './presenters/own-page.ts';
import { openRound, type OpenedRound } from './round-page.server.ts';
import type { Route } from './+types/own-municipality.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  {
    title: loaderData
      ? frameMessages.pageTitle(
          loaderData.frame.isRegional ? text.crumbRegional : text.crumb,
          loaderData.frame.round.title,
        )
      : 'Onderdak',
  },
];

export async function loader(arguments_: Route.LoaderArgs) {
  const opened = await openRound(arguments_);
  const { placed, frame } = opened;
  const { names, report } = placed;
  const asked = Number(new URL(arguments_.request.url).searchParams.get('gemeente'));
  const nr = frame.isRegional ? asked : (names.ownNr ?? 0);
  const page = presentOwnPage(placed, nr);
  const name = names.byNr.get(nr) ?? nameInText(names, nr);
  return {
    frame,
    page,
    name,
    notes: page === null ? {} : await notesOf(arguments_, opened, nr),
    choices: report.participants.map((each) => ({
      value: String(each),
      label: capitalise(nameInText(names, each)),
    })),
  };
}

/** Remarks by question id. */
async function notesOf(
  { context, params }: Route.LoaderArgs,
  { workPlace: { scope } }: OpenedRound,
  nr: number,
): Promise<Readonly<Record<string, string>>> {
  const notes = await context
    .get(servicesContext)
    .database.read(scope, (tx) => findAnswerNotes(tx, scope.regionId, params.ronde));
  return Object.fromEntries(
    notes.filter((note) => note.nr === nr).map(({ questionId, note }) => [questionId, note]),
  );
}

function capitalise(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

export default function OwnMunicipality({ loaderData }: Route.ComponentProps) {
  const { frame, page, name, choices } = loaderData;
  const chooser = frame.isRegional ? <Chooser choices={choices} nr={page?.nr ?? null} /> : null;
  if (page === null) {
    return (
      <RoundFrame
        frame={frame}
        tab="mijn-gemeente"
        title={frame.isRegional ? text.chooseTitle : text.title}
        crumb={frame.isRegional ? text.crumbRegional : text.crumb}
        lead={frame.isRegional ? text.chooseLead : undefined}
      >
        {chooser ?? <EmptyState title={text.missingTitle}>{text.missing}</EmptyState>}
      </RoundFrame>
    );
  }
  const quick = page.opportunities.filter(({ horizon }) => horizon === 'quick').length;
  return (
    <RoundFrame
      frame={frame}
      tab="mijn-gemeente"
      title={frame.isRegional ? text.titleFor(name) : text.title}
      crumb={frame.isRegional ? text.crumbRegional : text.crumb}
      lead={text.lead(capitalise(name), page.offered, page.wanted, page.opportunities.length)}
    >
      {chooser}
      <FigureCards
        figures={[
          { label: text.offered, value: page.offered, unit: text.ofWanted(page.wanted) },
          { label: text.opportunities, value: page.opportunities.length },
          { label: text.quick, value: quick },
          { label: text.only, value: page.onlyHere.length },
        ]}
      />
      <OwnOpportunities page={page} />
      <Section title={text.onlyTitle} intro={page.onlyHere.length === 0 ? text.onlyNone : text.onlyIntro}>
        {page.onlyHere.length === 0 ? null : (
          <List
            items={page.onlyHere.map(({ id, href, label, route, subject }) => ({
              key: id,
              content: (
                <>
                  <Link href={href}>{route === null ? label : `${label} (${route.toLowerCase()})`}</Link>,{' '}
                  {subject}
                </>
              ),
            }))}
          />
        )}
      </Section>
      <OwnAnswers page={page} notes={loaderData.notes} />
    </RoundFrame>
  );
}

interface ChooserProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly nr: number | null;
}

function Chooser({ choices, nr }: ChooserProps) {
  return (
    <Form method="get" label={text.choose}>
      <Select
        name="gemeente"
        label={text.choose}
        options={choices}
        defaultValue={nr === null ? '' : String(nr)}
      />
      <Button kind="secondary">{text.show}</Button>
    </Form>
  );
}
