import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { data, redirect } from 'react-router';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { problemsOf, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  PageTitle,
  Paragraph,
  PasswordInput,
  Section,
} from '#app/ui/index.ts';
import {
  acceptRoleOffer,
  declineRoleOffer,
  openRoleOffer,
  type LinkHolder,
  type OfferRefusal,
} from '../use-cases/answer-role-offer.server.ts';
import { CodeField } from './code-field.tsx';
import { invitationMessages, roleNames } from './messages.nl.ts';
import { passwordMessages, passwordWeaknesses } from './password-messages.nl.ts';
import { roleAnswerOf } from './password-form.ts';
import { roleOfferMessages as text } from './work-place-messages.nl.ts';
import { whereOf } from './work-place-presenter.ts';
import type { Route } from './+types/role-offer.ts';

export const meta = () => [{ title: `${text.metaTitle} · Onderdak` }];

function holderOf(context: Route.LoaderArgs['context']): LinkHolder {
  const userId = context.get(visitorContext).account?.userId ?? null;
  return { userId, origin: originOf(context), today: context.get(servicesContext).today() };
}

const statuses: Readonly<Record<OfferRefusal, number>> = {
  closed: 410,
  'sign-in-first': 403,
  'other-account': 403,
};

export async function loader({ context, params }: Route.LoaderArgs) {
  const opened = await openRoleOffer(context.get(servicesContext).database, params.token, holderOf(context));
  if (!opened.ok) return data({ refusal: opened.reason, offer: null }, { status: statuses[opened.reason] });
  const { role, regionName, needsCode, asksPassword, ...place } = opened.value;
  return data({
    refusal: null,
    offer: {
      region: regionName,
      role: roleNames[role].toLowerCase(),
      where: whereOf({ regionName, ...place }),
      needsCode,
      asksPassword,
    },
  });
}

interface Answered {
  readonly problems: FormProblems;
  readonly hasDeclined: boolean;
  /** A wrong code too many ended the link. */
  readonly hasEnded: boolean;
}

const unanswered: Answered = { problems: {}, hasDeclined: false, hasEnded: false };

export async function action({ context, params, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  const holder = holderOf(context);
  const form = await request.formData();
  const opened = await openRoleOffer(services.database, params.token, holder);
  if (form.get('antwoord') === 'weigeren') {
    if (opened.ok) await declineRoleOffer(services.database, opened.value, holder);
    return data<Answered>({ ...unanswered, hasDeclined: opened.ok });
  }
  // Whoever finds a browser signed in does not choose another password for its owner.
  if (holder.userId !== null) requireConfirmation(context, request);
  const itself = `/uitnodiging/rol/${params.token}`;
  if (!opened.ok) throw redirect(itself, 303);
  const parsed = roleAnswerOf(opened.value).safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return data<Answered>({ ...unanswered, problems: problemsOf(parsed.error) }, { status: 400 });
  const { wachtwoord: password, code } = parsed.data;
  const accepted = await acceptRoleOffer(services, params.token, holder, { password, code });
  if (accepted.ok) throw redirect(password === null ? '/werkplek' : '/inloggen', 303);
  if (accepted.reason.kind === 'weak-password') {
    const problems = { wachtwoord: passwordWeaknesses[accepted.reason.weakness] };
    return data<Answered>({ ...unanswered, problems }, { status: 400 });
  }
  if (accepted.reason.kind !== 'wrong-code') throw redirect(itself, 303);
  const { triesLeft } = accepted.reason;
  if (triesLeft === 0) return data<Answered>({ ...unanswered, hasEnded: true }, { status: 410 });
  const problems = { code: invitationMessages.wrongCode(triesLeft) };
  return data<Answered>({ ...unanswered, problems }, { status: 400 });
}

export default function RoleOffer({ loaderData: { refusal, offer }, actionData }: Route.ComponentProps) {
  if (actionData?.hasDeclined) return <Closed title={text.declined} body={text.declinedBody} />;
  if (actionData?.hasEnded)
    return <Closed title={invitationMessages.endedTitle} body={invitationMessages.ended} />;
  if (offer === null) return <Closed {...text.refusals[refusal]} />;
  const problems: FormProblems = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title(offer.region)} lead={text.lead(offer.role, offer.where)} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Paragraph>{offer.asksPassword ? text.explain : text.explainWithout}</Paragraph>
      <Form label={text.accept}>
        {offer.needsCode && <CodeField error={problems['code']} />}
        {offer.asksPassword && <NewPassword problems={problems} />}
        <Button>{text.accept}</Button>
      </Form>
      <Section title={text.declineTitle} intro={text.declineIntro}>
        <Form label={text.decline}>
          <Button kind="secondary" name="antwoord" value="weigeren">
            {text.decline}
          </Button>
        </Form>
      </Section>
    </>
  );
}

function NewPassword({ problems }: { readonly problems: FormProblems }) {
  return (
    <>
      <PasswordInput
        name="wachtwoord"
        label={text.password}
        description={passwordMessages.hint}
        autoComplete="new-password"
        error={problems['wachtwoord']}
      />
      <PasswordInput
        name="herhaling"
        label={text.repeat}
        autoComplete="new-password"
        error={problems['herhaling']}
      />
    </>
  );
}

function Closed({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <>
      <PageTitle title={title} lead={body} />
      <ButtonLink href="/werkplek">{text.toPlaces}</ButtonLink>
    </>
  );
}
