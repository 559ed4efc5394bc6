import { data, redirect } from 'react-router';
import { originOf, servicesContext, visitorContext } from '#app/platform/http/context.ts';
import { problemsOf } from '#app/platform/http/form-problems.ts';
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
import { roleNames } from './messages.nl.ts';
import { passwordForm } from './password-form.ts';
import { roleOfferMessages as text } from './work-place-messages.nl.ts';
import { whereOf } from './work-place-presenter.ts';
import type { Route } from './+types/role-offer.ts';

export const meta = () => [{ title: `${text.metaTitle} · Onderdak` }];

function holderOf(context: Route.LoaderArgs['context']): LinkHolder {
  return { userId: context.get(visitorContext).account?.userId ?? null, origin: originOf(context) };
}

const statuses: Readonly<Record<OfferRefusal, number>> = {
  closed: 410,
  'sign-in-first': 403,
  'other-account': 403,
};

export async function loader({ context, params }: Route.LoaderArgs) {
  const opened = await openRoleOffer(context.get(servicesContext).database, params.token, holderOf(context));
  if (!opened.ok) return data({ refusal: opened.reason, offer: null }, { status: statuses[opened.reason] });
  const { role, regionName, ...place } = opened.value;
  return data({
    refusal: null,
    offer: {
      region: regionName,
      role: roleNames[role].toLowerCase(),
      where: whereOf({ regionName, ...place }),
    },
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const services = context.get(servicesContext);
  const holder = holderOf(context);
  const form = await request.formData();
  if (form.get('antwoord') === 'weigeren') {
    const opened = await openRoleOffer(services.database, params.token, holder);
    if (opened.ok) await declineRoleOffer(services.database, opened.value, holder.origin);
    return data({ problems: {}, hasDeclined: opened.ok });
  }
  const parsed = passwordForm.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return data({ problems: problemsOf(parsed.error), hasDeclined: false }, { status: 400 });
  const accepted = await acceptRoleOffer(services, params.token, holder, parsed.data.wachtwoord);
  throw redirect(accepted.ok ? '/inloggen' : `/uitnodiging/rol/${params.token}`, 303);
}

export default function RoleOffer({ loaderData: { refusal, offer }, actionData }: Route.ComponentProps) {
  if (actionData?.hasDeclined) return <Closed title={text.declined} body={text.declinedBody} />;
  if (offer === null) return <Closed {...text.refusals[refusal]} />;
  const problems: Readonly<Record<string, string>> = actionData?.problems ?? {};
  return (
    <>
      <PageTitle title={text.title(offer.region)} lead={text.lead(offer.role, offer.where)} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Paragraph>{text.explain}</Paragraph>
      <Form label={text.accept}>
        <PasswordInput
          name="wachtwoord"
          label={text.password}
          description={text.passwordHint}
          autoComplete="new-password"
          error={problems['wachtwoord']}
        />
        <PasswordInput
          name="herhaling"
          label={text.repeat}
          autoComplete="new-password"
          error={problems['herhaling']}
        />
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

function Closed({ title, body }: { readonly title: string; readonly body: string }) {
  return (
    <>
      <PageTitle title={title} lead={body} />
      <ButtonLink href="/werkplek">{text.toPlaces}</ButtonLink>
    </>
  );
}
