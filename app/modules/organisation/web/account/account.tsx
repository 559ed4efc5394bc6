import { data, redirect } from 'react-router';
import { isolated } from '#app/words/isolate.ts';
import { savedMessage } from '#app/platform/forms/saved.ts';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { Alert, DefinitionList, Link, List, PageTitle, Section } from '#app/ui/index.ts';
import { answerAccount } from './answer-account.server.ts';
import { ChangePassword } from './change-password.tsx';
import { accountMessages as text } from './factor-messages.nl.ts';
import { factorRows } from './factor-presenter.ts';
import { Factors } from './factors.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { requireOwner } from './require-owner.server.ts';
import { isFactorNeeded } from './is-factor-needed.ts';
import type { Route } from './+types/account.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { account, visitor, services } = requireOwner(context, request);
  const own = await services.identity.factors.of(account.userId);
  return {
    name: account.name,
    email: account.email,
    factors: factorRows(own, isFactorNeeded(visitor)),
    codesLeft: own.recoveryCodesLeft,
    hasPassword: own.hasPassword,
    saved: savedMessage(request, text.saved),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { account, visitor, services } = requireOwner(context, request);
  requireConfirmation(context, request);
  const from = { headers: request.headers, sender: visitor.sender };
  const answer = await answerAccount(
    services.identity,
    { from, account, isNeeded: isFactorNeeded(visitor) },
    await request.formData(),
  );
  if (answer.kind === 'saved') throw redirect(`/account?gelukt=${answer.what}`, 303);
  if (answer.kind === 'codes') return data({ codes: answer.codes, problem: null, problems: {} });
  const { problem, problems, status } = answer;
  return data({ codes: null, problem, problems }, { status });
}

export default function OwnAccount({ loaderData, actionData }: Route.ComponentProps) {
  const { factors, codesLeft, hasPassword } = loaderData;
  if (actionData?.codes)
    return <RecoveryCodes isFirst={false} codes={actionData.codes} destination="/account" />;
  return (
    <>
      <PageTitle title={text.title} lead={isolated(loaderData.name)} />
      {loaderData.saved !== null && actionData === undefined && (
        <Alert kind="success">{loaderData.saved}</Alert>
      )}
      {actionData?.problem && <Alert kind="error">{actionData.problem}</Alert>}
      <DefinitionList items={[{ term: text.email, details: loaderData.email }]} />
      <Factors rows={factors} codesLeft={codesLeft} hasPassword={hasPassword} />
      {hasPassword && <ChangePassword problems={actionData?.problems ?? {}} />}
      <Section title={text.linksTitle}>
        <List
          items={[
            { key: 'sessies', content: <Link href="/account/sessies">{text.sessions}</Link> },
            { key: 'inloggen', content: <Link href="/account/inloggen">{text.signIns}</Link> },
            { key: 'berichten', content: <Link href="/account/berichten">{text.messages}</Link> },
            { key: 'toestel', content: <Link href="/account/gedeeld-toestel">{text.sharedDevice}</Link> },
          ]}
        />
      </Section>
    </>
  );
}
