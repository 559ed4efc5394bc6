import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { locationOf } from '#app/platform/http/header-text.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  List,
  Section,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import {
  endIdentityAccess,
  grantIdentityAccess,
  shortestPurpose,
} from '../use-cases/identity-access.server.ts';
import { roundAddress } from './addresses.ts';
import { frameMessages } from './messages.nl.ts';
import { namesMessages as text } from './messages-names.nl.ts';
import { RoundFrame } from './parts/round-frame.tsx';
import { openRound, requireRegionalOfficer } from './round-page.server.ts';
import type { Route } from './+types/names.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? frameMessages.pageTitle(text.crumb, loaderData.frame.round.title) : 'Onderdak' },
];

export async function loader(arguments_: Route.LoaderArgs) {
  requireRegionalOfficer(arguments_);
  const { frame } = await openRound(arguments_);
  const back = new URL(arguments_.request.url).searchParams.get('terug');
  return { frame, back: safeReturn(back, frame.round.slug) };
}

const purposeForm = z.object({
  doel: z.string().trim().min(shortestPurpose, text.tooShort).max(500, text.tooLong),
  terug: z.string().default(''),
});
const hideForm = z.object({ terug: z.string().default('') });

interface NamesPage {
  readonly acting: { readonly scope: Scope };
  readonly database: Database;
  readonly asked: { readonly regionId: string; readonly round: string; readonly origin: string };
}

const whereFrom = (_: unknown, { asked }: NamesPage, { terug }: { readonly terug: string }) =>
  safeReturn(terug, asked.round);

const acts = {
  tonen: formAct({
    fields: purposeForm,
    run: ({ acting, database, asked }: NamesPage, { doel }) =>
      database.write(acting.scope, (tx) => grantIdentityAccess(tx, { ...asked, purpose: doel })),
    refusals: { 'round-unknown': 404, 'purpose-too-short': { field: 'doel', message: text.tooShort } },
    done: whereFrom,
  }),
  verbergen: formAct({
    fields: hideForm,
    run: async ({ acting, database, asked }: NamesPage) => {
      await database.write(acting.scope, (tx) => endIdentityAccess(tx, asked));
      return succeed(null);
    },
    refusals: {},
    done: whereFrom,
  }),
};

export function action({ context, request, params }: Route.ActionArgs) {
  const { scope } = requireRegionalOfficer({ context, request });
  requireConfirmation(context, request);
  const { database } = context.get(servicesContext);
  const asked = { regionId: scope.regionId, round: params.ronde, origin: originOf(context) };
  return answerForm(acts, { acting: { scope }, database, asked }, request);
}

/** A page of this round to go back to; anything else becomes its overview. */
function safeReturn(wanted: string | null, round: string): string {
  const overview = roundAddress(round);
  return wanted !== null && (wanted === overview || wanted.startsWith(`${overview}/`))
    ? locationOf(wanted)
    : overview;
}

export default function Names({ loaderData: { frame, back }, actionData }: Route.ComponentProps) {
  const { until } = frame.names;
  const isOpen = until !== null;
  return (
    <RoundFrame
      frame={frame}
      tab="namen"
      title={isOpen ? text.openTitle : text.title}
      crumb={text.crumb}
      lead={isOpen ? text.openLead(until) : text.lead}
      hasMunicipalities={isOpen}
    >
      {isOpen ? (
        <ButtonLink href={roundAddress(frame.round.slug)}>{text.toRound}</ButtonLink>
      ) : (
        <Sent form={actionData?.sent}>
          <SentProblems />
          <Form act="tonen">
            <input type="hidden" name="terug" value={back} />
            <Textarea
              name="doel"
              label={text.purpose}
              description={text.purposeHint}
              rows={3}
              maxLength={500}
            />
            <ButtonGroup>
              <Button>{text.show}</Button>
              <ButtonLink href={back}>{text.toRound}</ButtonLink>
            </ButtonGroup>
          </Form>
          <Section title={text.rulesTitle}>
            <List items={text.rules.map((rule) => ({ key: rule, content: rule }))} />
          </Section>
        </Sent>
      )}
    </RoundFrame>
  );
}
