import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { isolated } from '#app/words/isolate.ts';
import type { Result } from '#app/kernel/result.ts';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
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
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { findPasswordResets } from '../data/password-resets.server.ts';
import { findRoleRequests } from '../data/role-requests.server.ts';
import { findEndedWithoutCode } from '../data/ended-requests.server.ts';
import {
  approveReset,
  confirmRole,
  refuseReset,
  refuseRole,
  type DecideRefusal,
} from '../use-cases/decide-request.server.ts';
import { requireDecider } from './acting.server.ts';
import { findRoleProposals, waits } from '../data/role-proposals.server.ts';
import { proposalActs } from './providers/proposal-acts.ts';
import { proposalMessages } from './providers/proposal-messages.nl.ts';
import { proposalRow } from './providers/proposal-presenter.ts';
import { Proposals } from './providers/proposals.tsx';
import { namedProviders } from './providers/provider-of.server.ts';
import { HandOver } from './hand-over.tsx';
import { requestMessages as text } from './request-messages.nl.ts';
import { resetRow, roleRow, waitsForSecond, type RequestRow } from './request-presenter.ts';
import type { Route } from './+types/requests.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, acting, regionId, regionName } = requireDecider(context, request);
  const viewerId = acting.scope.userId;
  const now = Temporal.Now.instant();
  const providers = namedProviders(context);
  return services.database.read(acting.scope, async (tx) => {
    const roles = await findRoleRequests(tx, { regionId });
    const resets = await findPasswordResets(tx, regionId);
    const proposals = await findRoleProposals(tx, { regionId });
    const ended = await findEndedWithoutCode(tx, regionId);
    return {
      regionName,
      saved: savedMessage(request, { ...text.saved, ...proposalMessages.saved }),
      mayDecide: acting.scope.roles.includes('region-admin'),
      proposals: proposals.filter(waits).map((each) => proposalRow(each, providers, viewerId)),
      withoutCode: ended.length === 0 ? null : text.withoutCodeBody(ended.join(', ')),
      second: [
        ...roles.filter(waitsForSecond).map((each) => roleRow(each, viewerId, now)),
        ...resets.map((each) => resetRow(each, viewerId)),
      ],
      person: roles.filter((each) => !waitsForSecond(each)).map((each) => roleRow(each, viewerId, now)),
    };
  });
}

type Decision = ReturnType<typeof requireDecider>;

const aRequest = z.object({ deel: z.uuid() });
const refusals = { 'not-possible': { message: text.notPossible, status: 409 } } as const;

const refusing = (refuse: typeof refuseRole | typeof refuseReset) =>
  formAct({
    fields: aRequest,
    run: ({ services, acting }: Decision, { deel }): Promise<Result<unknown, DecideRefusal>> =>
      refuse(services.database, acting, deel),
    refusals,
    done: () => savedAt('/beheer/verzoeken', 'geweigerd'),
  });

const agreeing = (agree: typeof confirmRole | typeof approveReset) =>
  formAct({
    fields: aRequest,
    run: ({ services, acting }: Decision, { deel }) =>
      agree(services.database, acting, deel, services.mailIsOn),
    refusals,
    done: ({ name, path }, { services }) =>
      path === null
        ? savedAt('/beheer/verzoeken', 'gemaild')
        : { show: { name, url: `${services.origin}${path}` } },
  });

const acts = {
  'rol-akkoord': agreeing(confirmRole),
  'rol-weigeren': refusing(refuseRole),
  'wachtwoord-akkoord': agreeing(approveReset),
  'wachtwoord-weigeren': refusing(refuseReset),
  ...proposalActs,
};

export function action({ context, request }: Route.ActionArgs) {
  const decision = requireDecider(context, request);
  requireConfirmation(context, request);
  return answerForm(acts, decision, request);
}

export default function Requests({ loaderData, actionData }: Route.ComponentProps) {
  const { second, person, regionName, saved, withoutCode, proposals, mayDecide } = loaderData;
  return (
    <Sent form={actionData?.sent}>
      <PageTitle title={text.title} lead={text.lead} />
      <SentProblems />
      {saved !== null && actionData === undefined && <Alert kind="success">{saved}</Alert>}
      {actionData?.shown && (
        <Section title={text.linkTitle(isolated(actionData.shown.name))}>
          <HandOver {...actionData.shown} region={regionName} hasCode />
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
      <Proposals rows={proposals} mayDecide={mayDecide} />
    </Sent>
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
    <Form
      act={`${row.kind}-weigeren`}
      part={row.requestId}
      label={text.actLabel(text.act, row.what, row.name)}
    >
      {mayAgree && row.hindrance !== null && <Paragraph>{row.hindrance}</Paragraph>}
      <ButtonGroup>
        {mayAgree && row.hindrance === null && <Button act={`${row.kind}-akkoord`}>{text.confirm}</Button>}
        <Button kind="secondary">{refuse}</Button>
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
