import {
  Button,
  ChartFrame,
  DataTable,
  DateInput,
  Downloads,
  Form,
  Paragraph,
  Section,
  Select,
  Textarea,
  TextInput,
  type TableSort,
} from '#app/ui/index.ts';
import { keptText as text } from '../kept-texts.nl.ts';
import type { FileRow, goingChart, kindRows, Shown } from '../kept-page.ts';

export function Going({ going }: { readonly going: ReturnType<typeof goingChart> }) {
  return (
    <Section title={text.going} intro={text.goingIntro}>
      {going.files === 0 ? (
        <Paragraph>{going.caption}</Paragraph>
      ) : (
        <ChartFrame chart={going.chart} narrow={going.narrow} caption={going.caption} />
      )}
    </Section>
  );
}

export function Kinds({ kinds }: { readonly kinds: ReturnType<typeof kindRows> }) {
  return (
    <Section title={text.kinds}>
      <DataTable
        caption={text.kinds}
        isCaptionHidden
        isWhole
        rows={kinds}
        rowKey={({ code }) => code}
        columns={[
          { key: 'soort', header: text.kind, cell: (row) => row.name, isRowHeader: true },
          { key: 'termijn', header: text.term, cell: (row) => row.term },
          { key: 'wet', header: text.law, cell: (row) => row.law },
          { key: 'keuze', header: text.own, cell: (row) => row.own },
          { key: 'maand', header: text.month, cell: (row) => row.month, kind: 'number' },
          { key: 'jaar', header: text.year, cell: (row) => row.year, kind: 'number' },
        ]}
      />
    </Section>
  );
}

interface ChooseTermProps {
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly today: string;
}

export function ChooseTerm({ kinds, today }: ChooseTermProps) {
  return (
    <Section title={text.choose} intro={text.chooseIntro}>
      <Form act="termijn">
        <Select name="soort" label={text.kind} options={kinds} />
        <TextInput name="termijn" label={text.value} inputMode="numeric" width="short" />
        <DateInput name="vanaf" label={text.from} defaultValue={today} />
        <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} />
        <Button>{text.save}</Button>
      </Form>
    </Section>
  );
}

interface FilesToGoProps {
  readonly files: readonly (Omit<FileRow, 'day'> & { readonly day: string })[];
  readonly sort: Omit<TableSort, 'query'> & { readonly query: string };
  readonly shown: Shown;
}

export function FilesToGo({ files, sort, shown }: FilesToGoProps) {
  const query = new URLSearchParams(sort.query);
  query.delete('gelukt');
  const search = query.toString();
  return (
    <Section
      title={text.list}
      actions={
        <Downloads
          subject={text.listSubject}
          files={[{ href: `/privacy/bewaren/bestand${search === '' ? '' : `?${search}`}`, format: 'CSV' }]}
        />
      }
    >
      <Form method="get" action="/privacy/bewaren" label={text.show}>
        <Select
          name="toon"
          label={text.show}
          emptyLabel={text.all}
          options={[
            { value: 'gaat', label: text.onlyGoing },
            { value: 'blijft', label: text.onlyKept },
          ]}
          defaultValue={shown}
          isOptional
        />
        <Button kind="secondary">{text.submit}</Button>
      </Form>
      <DataTable
        caption={text.list}
        isCaptionHidden
        isWhole
        rows={files}
        rowKey={({ dossier, soort }) => `${dossier} ${soort}`}
        sort={{ ...sort, query }}
        empty={<Paragraph>{text.noFiles}</Paragraph>}
        columns={[
          { key: 'dag', header: text.goesOn, cell: (row) => row.day, isSortable: true },
          {
            key: 'dossier',
            header: text.ref,
            cell: (row) => row.dossier,
            isRowHeader: true,
            isSortable: true,
          },
          { key: 'soort', header: text.kind, cell: (row) => row.soort, isSortable: true },
          { key: 'waarom', header: text.why, cell: (row) => row.waarom, isSortable: true },
          { key: 'blijft', header: text.kept, cell: (row) => row.kept },
        ]}
      />
    </Section>
  );
}
