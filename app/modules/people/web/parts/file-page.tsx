import {
  Alert,
  Badge,
  Breadcrumb,
  ButtonGroup,
  ButtonLink,
  DataTable,
  DefinitionList,
  Link,
  List,
  PageTitle,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { searchMessages } from '../messages.nl.ts';
import { fileMessages as text } from '../messages-file.nl.ts';
import type { FindWhereabouts } from '../whereabouts.server.ts';
import type { FileView } from '../presenters/file.ts';

type Whereabouts = Awaited<ReturnType<FindWhereabouts>>;

export interface FilePageProps {
  readonly file: FileView;
  readonly whereabouts: Whereabouts;
  readonly saved: string | null;
}

export function FilePage({ file, whereabouts, saved }: FilePageProps) {
  const address = `/personen/${file.personId}`;
  return (
    <>
      <Breadcrumb trail={[{ href: '/personen', label: searchMessages.title }]} current={file.kicker} />
      <PageTitle title={file.title} kicker={file.kicker} lead={file.lead} />
      {saved !== null && <Alert kind="success">{saved}</Alert>}
      <Notices file={file} />
      <WhereaboutsSection whereabouts={whereabouts} canChange={file.canChange} />
      <Section
        title={text.identityTitle}
        actions={
          file.canChange ? (
            <ButtonLink href={`${address}/verbeteren`}>
              {file.isNameless ? text.complete : text.correct}
            </ButtonLink>
          ) : undefined
        }
      >
        <DefinitionList items={file.identity} />
      </Section>
      <HouseholdSection file={file} address={address} />
      <Section title={text.basisTitle}>
        <DefinitionList items={file.bases} />
      </Section>
      <History rows={file.history} />
      <MergeSection file={file} address={address} />
      {file.canChange && (
        <Section
          title={text.removalTitle}
          intro={text.removal}
          actions={<ButtonLink href={`${address}/verwijderen`}>{text.recordRemoval}</ButtonLink>}
        />
      )}
      {file.canChange && file.restricted === null && (
        <Section title={text.restrictTitle} intro={text.restrict(file.personRef ?? '')} />
      )}
    </>
  );
}

interface WhereaboutsProps {
  readonly whereabouts: Whereabouts;
  readonly canChange: boolean;
}

function WhereaboutsSection({ whereabouts: { records, actions }, canChange }: WhereaboutsProps) {
  return (
    <Section
      title={text.whereaboutsTitle}
      actions={
        canChange && actions.length > 0 ? (
          <ButtonGroup>
            {actions.map(({ href, label }) => (
              <ButtonLink key={href} href={href}>
                {label}
              </ButtonLink>
            ))}
          </ButtonGroup>
        ) : undefined
      }
    >
      {records.length === 0 ? (
        <Paragraph>{text.whereaboutsNone}</Paragraph>
      ) : (
        <List
          items={records.map(({ key, href, label, detail }) => ({
            key,
            content: (
              <>
                <Link href={href}>{label}</Link>, {detail}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Notices({ file }: { readonly file: FileView }) {
  return (
    <>
      {file.unreadable !== null && <Alert kind="error">{file.unreadable}</Alert>}
      {file.emergency !== null && <Alert kind="warning">{file.emergency}</Alert>}
      {file.restricted !== null && <Alert kind="info">{file.restricted}</Alert>}
      {file.mergedInto !== null && (
        <Alert kind="warning" title={text.mergedTitle}>
          <Paragraph>{text.merged}</Paragraph>
          <Link href={`/personen/${file.mergedInto.personId}`}>{text.toMerged(file.mergedInto.label)}</Link>
        </Alert>
      )}
    </>
  );
}

function HouseholdSection({ file, address }: { readonly file: FileView; readonly address: string }) {
  return (
    <Section
      title={text.householdTitle}
      actions={
        file.canChange ? (
          <ButtonLink href={`${address}/huishouden`}>{text.householdChange}</ButtonLink>
        ) : undefined
      }
    >
      {file.household === null ? (
        <Paragraph>{text.householdNone}</Paragraph>
      ) : (
        <>
          <Paragraph>{file.household.kind}</Paragraph>
          <List
            items={file.household.members.map(({ key, personId, label, role, period }) => ({
              key,
              content: (
                <>
                  {personId === file.personId ? label : <Link href={`/personen/${personId}`}>{label}</Link>}
                  {`, ${role.toLowerCase()}, ${period}`}
                </>
              ),
            }))}
          />
        </>
      )}
    </Section>
  );
}

function History({ rows }: { readonly rows: FileView['history'] }) {
  return (
    <Section title={text.historyTitle}>
      <DataTable
        caption={text.historyTitle}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'wanneer', header: text.when, cell: (row) => row.when, isRowHeader: true },
          { key: 'wie', header: text.who, cell: (row) => row.who },
          { key: 'wat', header: text.what, cell: (row) => row.what },
          { key: 'waarom', header: text.why, cell: (row) => row.why },
        ]}
      />
    </Section>
  );
}

function MergeSection({ file, address }: { readonly file: FileView; readonly address: string }) {
  if (!file.canChange && file.merges.length === 0) return null;
  return (
    <Section
      title={text.mergesTitle}
      actions={
        file.canChange ? <ButtonLink href={`${address}/samenvoegen`}>{text.merge}</ButtonLink> : undefined
      }
    >
      {file.merges.length === 0 ? (
        <Paragraph>{text.mergesNone}</Paragraph>
      ) : (
        <List
          items={file.merges.map((merge) => ({
            key: merge.mergeId,
            content: (
              <>
                {merge.text}{' '}
                {merge.isUndone ? (
                  <Badge>{text.undone}</Badge>
                ) : (
                  file.canChange && (
                    <Link href={`${address}/samenvoegingen/${merge.mergeId}`}>{text.undo}</Link>
                  )
                )}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
