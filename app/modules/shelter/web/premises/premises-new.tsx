import { answerForm } from '#app/platform/forms/answer-form.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { requireRole } from '../acting.server.ts';
import { registerAddress } from '../addresses.ts';
import { editMessages as text } from './messages-premises-edit.nl.ts';
import { registerMessages } from './messages-register.nl.ts';
import { PremisesFields } from './parts/premises-fields.tsx';
import { premisesChoices } from './premises-choices.server.ts';
import { newActs } from './premises-edit-act.server.ts';
import type { Route } from './+types/premises-new.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.newTitle} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope } = requireRole({ context, request }, 'region-admin');
  return { choices: await database.read(scope, (tx) => premisesChoices(tx, scope.regionId, null)) };
}

export function action({ context, request }: Route.ActionArgs) {
  const acting = requireRole({ context, request }, 'region-admin');
  return answerForm(newActs, { acting }, request);
}

export default function PremisesNew({ loaderData: { choices }, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb
        trail={[{ href: registerAddress, label: registerMessages.title }]}
        current={text.newTitle}
      />
      <PageTitle title={text.newTitle} lead={text.newLead} />
      <SentProblems />
      <Form act="toevoegen" label={text.newTitle} marksRequired>
        <TextInput name="code" label={text.ref} description={text.refHint} width="short" maxLength={20} />
        <PremisesFields choices={choices} level={2} />
        <ButtonGroup>
          <Button>{text.add}</Button>
          <ButtonLink href={registerAddress}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
