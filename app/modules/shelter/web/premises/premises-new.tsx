import { data, redirect } from 'react-router';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageTitle,
  TextInput,
} from '#app/ui/index.ts';
import { requireRole } from '../acting.server.ts';
import { premisesAddress, registerAddress } from '../addresses.ts';
import { editMessages as text } from './messages-premises-edit.nl.ts';
import { registerMessages } from './messages-register.nl.ts';
import { PremisesFields } from './parts/premises-fields.tsx';
import { premisesChoices } from './premises-choices.server.ts';
import { addFromForm } from './premises-edit-act.server.ts';
import type { Route } from './+types/premises-new.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.newTitle} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope } = requireRole({ context, request }, 'region-admin');
  return { choices: await database.read(scope, (tx) => premisesChoices(tx, scope.regionId)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const acting = requireRole({ context, request }, 'region-admin');
  const form = await request.formData();
  const outcome = await addFromForm(acting, form);
  if (outcome.kind === 'done') throw redirect(`${premisesAddress(outcome.saved)}?gelukt=nieuw`, 303);
  const providers = form.getAll('aanbieder').map(String);
  return data({ problems: outcome.problems, typed: typedText(form), providers }, { status: 400 });
}

export default function PremisesNew({ loaderData: { choices }, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  return (
    <>
      <Breadcrumb
        trail={[{ href: registerAddress, label: registerMessages.title }]}
        current={text.newTitle}
      />
      <PageTitle title={text.newTitle} lead={text.newLead} />
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form label={text.newTitle}>
        <TextInput
          name="code"
          label={text.ref}
          description={text.refHint}
          width="short"
          maxLength={20}
          defaultValue={typed['code']}
          error={problems['code']}
        />
        <PremisesFields
          choices={choices}
          problems={problems}
          level={2}
          values={typed}
          providers={actionData?.providers ?? []}
        />
        <ButtonGroup>
          <Button>{text.add}</Button>
          <ButtonLink href={registerAddress}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
