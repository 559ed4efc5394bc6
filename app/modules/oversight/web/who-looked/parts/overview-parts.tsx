import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  DataTable,
  DateInput,
  Disclosure,
  Downloads,
  Form,
  Note,
  Pagination,
  Paragraph,
  PrintButton,
  Section,
  Textarea,
} from '#app/ui/index.ts';
import { whoLookedTexts } from '../../../documents/who-looked-texts.nl.ts';
import { whoLookedMessages as text } from '../messages.nl.ts';
import type { overviewPage } from '../overview-page.ts';
import { VisitTable } from './visit-table.tsx';

type Shown = ReturnType<typeof overviewPage> & { readonly fileRef: string; readonly sharesNames: boolean };

/** The overview of one person, as it also stands on paper. */
export function OverviewParts({ shown }: { readonly shown: Shown }) {
  const { sharesNames } = shown;
  return (
    <>
      <Section title={whoLookedTexts.title}>
        {shown.summary.map((sentence) => (
          <Paragraph key={sentence}>{sentence}</Paragraph>
        ))}
        {shown.cut !== null && <Alert kind="warning">{shown.cut}</Alert>}
        <Note>{whoLookedTexts.countedAs}</Note>
      </Section>
      <Period shown={shown} />
      <TakeAlong shown={shown} />
      {shown.organisations.length > 0 && <Organisations shown={shown} />}
      <Section title={whoLookedTexts.looks}>
        <VisitTable
          caption={whoLookedTexts.looks}
          rows={shown.looks}
          none={whoLookedTexts.none.looks}
          printsNames={sharesNames}
        />
        <Pagination
          page={shown.page}
          pageCount={shown.pageCount}
          href={(page) => `${shown.pageHref}&blad=${page}`}
        />
      </Section>
      <Openings shown={shown} />
      <Section title={whoLookedTexts.changes}>
        <VisitTable
          caption={whoLookedTexts.changes}
          rows={shown.changes}
          none={whoLookedTexts.none.changes}
          printsNames={sharesNames}
        />
      </Section>
      <MoreKinds shown={shown} />
      <Section title={whoLookedTexts.absent}>
        <Paragraph>{whoLookedTexts.absentLists}</Paragraph>
        <Paragraph>{whoLookedTexts.absentNights}</Paragraph>
        <Paragraph>{sharesNames ? whoLookedTexts.namesIncluded : whoLookedTexts.namesLeftOut}</Paragraph>
        <Paragraph>{whoLookedTexts.rights}</Paragraph>
      </Section>
    </>
  );
}

function Period({ shown }: { readonly shown: Shown }) {
  const errors: Readonly<Record<string, string>> = shown.problems;
  return (
    <Disclosure summary={text.period} isOpen={Object.keys(errors).length > 0}>
      <Form method="get" action="/privacy/wie-keek" label={text.period} marksRequired="none">
        <input type="hidden" name="persoon" value={shown.personId} />
        <DateInput
          name="van"
          label={text.first}
          defaultValue={shown.typed.van}
          error={errors['van']}
          isOptional
        />
        <DateInput
          name="tot"
          label={text.last}
          defaultValue={shown.typed.tot}
          error={errors['tot']}
          isOptional
        />
        <ButtonGroup>
          <Button>{text.submit}</Button>
          <ButtonLink href={shown.thisYearHref}>{text.thisYear}</ButtonLink>
          <ButtonLink href={shown.allYearsHref}>{text.allYears}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Disclosure>
  );
}

function TakeAlong({ shown }: { readonly shown: Shown }) {
  const names = shown.sharesNames ? '&namen=ja' : '';
  return (
    <div className="onderdak-screen-only">
      <Section
        title={text.take}
        intro={text.takeIntro}
        actions={
          <Downloads
            subject={text.overview}
            files={[
              { href: `${shown.wordHref}${names}`, format: 'Word' },
              { href: `${shown.csvHref}${names}`, format: 'CSV' },
            ]}
          />
        }
      >
        <PrintButton>{text.print}</PrintButton>
        {shown.sharesNames ? (
          <Alert kind="info" title={text.namesOn}>
            {text.shared}
          </Alert>
        ) : (
          <Disclosure summary={text.names}>
            <Paragraph>{text.namesIntro}</Paragraph>
            <Form act="namen" part={shown.personId}>
              <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={2} />
              <Button kind="secondary">{text.share}</Button>
            </Form>
          </Disclosure>
        )}
      </Section>
    </div>
  );
}

function column(key: string, header: string) {
  return { key, header, isSortable: true } as const;
}

function Organisations({ shown: { organisations, sort } }: { readonly shown: Shown }) {
  return (
    <Section title={whoLookedTexts.perOrganisation}>
      <DataTable
        caption={whoLookedTexts.perOrganisation}
        isCaptionHidden
        rows={organisations}
        rowKey={({ organisation, role }) => `${organisation} ${role}`}
        sort={{ ...sort, query: new URLSearchParams(sort.query) }}
        columns={[
          {
            ...column('organisatie', whoLookedTexts.organisation),
            cell: (row) => row.organisation,
            isRowHeader: true,
          },
          { ...column('functie', whoLookedTexts.role), cell: (row) => row.role },
          { ...column('keer', whoLookedTexts.times), cell: (row) => row.times, kind: 'number' },
          { ...column('laatst', whoLookedTexts.last), cell: (row) => row.last },
        ]}
      />
    </Section>
  );
}

function Openings({ shown: { openings } }: { readonly shown: Shown }) {
  if (openings.length === 0) return null;
  return (
    <Section title={whoLookedTexts.emergencies} intro={whoLookedTexts.emergenciesIntro}>
      <DataTable
        caption={whoLookedTexts.emergencies}
        isCaptionHidden
        isWhole
        rows={openings}
        rowKey={({ day, time, why }) => `${day} ${time} ${why}`}
        columns={[
          {
            key: 'dag',
            header: whoLookedTexts.day,
            cell: (row) => `${row.day}, ${row.time}`,
            isRowHeader: true,
          },
          { key: 'organisatie', header: whoLookedTexts.organisation, cell: (row) => row.organisation },
          { key: 'waarom', header: whoLookedTexts.why, cell: (row) => row.why },
          { key: 'oordeel', header: whoLookedTexts.verdict, cell: (row) => row.verdict },
        ]}
      />
    </Section>
  );
}

function MoreKinds({ shown: { takenAlong, watched, sharesNames } }: { readonly shown: Shown }) {
  return (
    <>
      {takenAlong.length > 0 && (
        <Section title={whoLookedTexts.takenAlong}>
          <VisitTable
            caption={whoLookedTexts.takenAlong}
            rows={takenAlong}
            none=""
            printsNames={sharesNames}
          />
        </Section>
      )}
      {watched.length > 0 && (
        <Section title={whoLookedTexts.watched} intro={whoLookedTexts.watchedIntro}>
          <VisitTable caption={whoLookedTexts.watched} rows={watched} none="" printsNames={sharesNames} />
        </Section>
      )}
    </>
  );
}
