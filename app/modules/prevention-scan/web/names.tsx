import { data, redirect } from 'react-router';
import { z } from 'zod';
import { locationOf } from '#app/platform/http/header-text.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { problemsOf, typedText } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  List,
  Section,
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
import { notFound, openRound, requireRegionalOfficer } from './round-page.server.ts';
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

export async function action({ context, request, params }: Route.ActionArgs) {
  const { scope } = requireRegionalOfficer({ context, request });
  const { database } = context.get(servicesContext);
  const form = await request.formData();
  const asked = { regionId: scope.regionId, round: params.ronde, origin: originOf(context) };
  const back = redirect(safeReturn(form.get('terug'), params.ronde), 303);
  if (form.get('handeling') === 'verbergen') {
    await database.write(scope, (tx) => endIdentityAccess(tx, asked));
    return back;
  }
  const parsed = purposeForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    return data({ problems: problemsOf(parsed.error), typed: typedText(form) }, { status: 400 });
  }
  const purpose = parsed.data.doel;
  const granted = await database.write(scope, (tx) => grantIdentityAccess(tx, { ...asked, purpose }));
  if (granted.ok) return back;
  if (granted.reason === 'round-unknown') throw notFound();
  return data({ problems: { doel: text.tooShort }, typed: typedText(form) }, { status: 400 });
}

const purposeForm = z.object({
  doel: z.string().trim().min(shortestPurpose, text.tooShort).max(500, text.tooLong),
});

/** A page of this round to go back to; anything else becomes its overview. */
function safeReturn(wanted: FormDataEntryValue | null, round: string): string {
  const overview = roundAddress(round);
  return typeof wanted === 'string' && (wanted === overview || wanted.startsWith(`${overview}/`))
    ? locationOf(wanted)
    : overview;
}

export default function Names({ loaderData: { frame, back }, actionData }: Route.ComponentProps) {
  const problems: Readonly<Record<string, string>> = actionData?.problems ?? {};
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
        <>
          <ErrorSummary
            problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))}
          />
          <Form>
            <input type="hidden" name="terug" value={back} />
            <Textarea
              name="doel"
              label={text.purpose}
              description={text.purposeHint}
              rows={3}
              maxLength={500}
              defaultValue={actionData?.typed['doel']}
              error={problems['doel']}
            />
            <ButtonGroup>
              <Button>{text.show}</Button>
              <ButtonLink href={back}>{text.toRound}</ButtonLink>
            </ButtonGroup>
          </Form>
          <Section title={text.rulesTitle}>
            <List items={text.rules.map((rule) => ({ key: rule, content: rule }))} />
          </Section>
        </>
      )}
    </RoundFrame>
  );
}
