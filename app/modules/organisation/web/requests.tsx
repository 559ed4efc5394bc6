import { data, redirect } from 'react-router';
import {
  Alert,
  Button,
  ButtonGroup,
  DataTable,
  EmptyState,
  Form,
  PageTitle,
  Paragraph,
  Section,
} from '#app/ui/index.ts';
import { findPasswordResets } from '../data/password-resets.server.ts';
import { findRoleRequests } from '../data/role-requests.server.ts';
import { findEndedWithoutCode } from '../data/ended-requests.server.ts';
import { approveReset, confirmRole, refuseReset, refuseRole } from '../use-cases/decide-request.server.ts';
import { idFrom, requireDecider } from './acting.server.ts';
import { HandOver } from './hand-over.tsx';
import { requestMessages as text } from './request-messages.nl.ts';
import { resetRow, roleRow, waitsForSecond, type RequestRow } from './request-presenter.ts';
import type { Route } from './+types/requests.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireDecider(context, request);
  const viewerId = acting.scope.userId;
  const now = Temporal.Now.instant();
  const saved = new URL(request.url).searchParams.get('gelukt') ?? '';
  return services.database.read(acting.scope, async (tx) => {
    const roles = await findRoleRequests(tx, { regionId });
    const resets = await findPasswordResets(tx, regionId);
    const ended = await findEndedWithoutCode(tx, regionId);
    return {
      regionName,
      saved: Object.entries(text.saved).find(([key]) => key === saved)?.[1] ?? null,
      withoutCode: ended.length === 0 ? null : text.withoutCodeBody(ended.join(', ')),
      second: [
        ...roles.filter(waitsForSecond).map((each) => roleRow(each, viewerId, now)),
        ...resets.map((each) => resetRow(each, viewerId)),
      ],
      person: roles.filter((each) => !waitsForSecond(each)).map((each) => roleRow(each, viewerId, now)),
    };
  });
}

interface Outcome {
  readonly link: { readonly name: string; readonly url: string } | null;
  readonly problem: string | null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { services, acting } = requireDecider(context, request);
  const form = await request.formData();
  const asked = form.get('verzoek');
  const requestId = idFrom(typeof asked === 'string' ? asked : undefined);
  const isRole = form.get('soort') === 'rol';
  const notPossible = () => data<Outcome>({ link: null, problem: text.notPossible }, { status: 409 });
  if (form.get('antwoord') !== 'akkoord') {
    const refused = await (isRole ? refuseRole : refuseReset)(services.database, acting, requestId);
    if (!refused.ok) return notPossible();
    throw redirect('/beheer/verzoeken?gelukt=geweigerd', 303);
  }
  const agreed = isRole
    ? await confirmRole(services.database, acting, requestId)
    : await approveReset(services.database, acting, requestId);
  if (!agreed.ok) return notPossible();
  const { name, path } = agreed.value;
  return data<Outcome>({ link: { name, url: `${services.origin}${path}` }, problem: null });
}

export default function Requests({ loaderData, actionData }: Route.ComponentProps) {
  const { second, person, regionName, saved, withoutCode } = loaderData;
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      {actionData?.problem && <Alert kind="error">{actionData.problem}</Alert>}
      {actionData?.link && (
        <Section title={text.linkTitle(actionData.link.name)}>
          <HandOver {...actionData.link} region={regionName} hasCode />
        </Section>
      )}
      {withoutCode !== null && (
        <Alert kind="info" title={text.withoutCode}>
          <Paragraph>{withoutCode}</Paragraph>
        </Alert>
      )}
      <Section title={text.second} intro={text.secondIntro}>
        <RequestTable
          caption={text.second}
          rows={second}
          empty={
            <EmptyState level={3} title={text.secondNone}>
              {text.secondNoneBody}
            </EmptyState>
          }
        />
      </Section>
      <Section title={text.person} intro={text.personIntro}>
        <RequestTable
          caption={text.person}
          rows={person}
          empty={<EmptyState level={3} title={text.personNone} />}
          hasLinks
        />
      </Section>
    </>
  );
}

interface RequestTableProps {
  readonly caption: string;
  readonly rows: readonly RequestRow[];
  readonly empty: React.ReactNode;
  /** The rows have a link that their person answers with; nobody else has to agree. */
  readonly hasLinks?: boolean;
}

function RequestTable({ caption, rows, empty, hasLinks = false }: RequestTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.requestId}
      empty={empty}
      columns={[
        { key: 'wie', header: text.who, cell: (row) => <Who row={row} />, isRowHeader: true },
        { key: 'wat', header: text.what, cell: (row) => row.what },
        { key: 'door', header: text.askedBy, cell: (row) => row.asked },
        ...(hasLinks ? [{ key: 'tot', header: text.until, cell: (row: RequestRow) => row.until }] : []),
        { key: 'doen', header: text.act, cell: (row) => <Answer row={row} mayAgree={!hasLinks} /> },
      ]}
    />
  );
}

function Answer({ row, mayAgree }: { readonly row: RequestRow; readonly mayAgree: boolean }) {
  const refuse = row.isOwn ? text.takeBack : text.refuse;
  return (
    <Form label={text.actLabel(text.act, row.what, row.name)}>
      <input type="hidden" name="verzoek" value={row.requestId} />
      <input type="hidden" name="soort" value={row.kind} />
      {mayAgree && row.hindrance !== null && <Paragraph>{row.hindrance}</Paragraph>}
      <ButtonGroup>
        {mayAgree && row.hindrance === null && (
          <Button name="antwoord" value="akkoord">
            {text.confirm}
          </Button>
        )}
        <Button kind="secondary" name="antwoord" value="weigeren">
          {refuse}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

/** Name and address; a long address may break after its @, so that the buttons beside it come into view. */
function Who({ row: { name, email } }: { readonly row: RequestRow }) {
  const [box = '', host = ''] = email.split('@');
  return (
    <>
      {name}, {box}@<wbr />
      {host}
    </>
  );
}
