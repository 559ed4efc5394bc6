import { findMunicipalities } from '#app/modules/organisation/index.server.ts';
import {
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  compareFields,
  Conflict,
  Form,
  keepMineText,
  PageTitle,
  Sent,
  SentProblems,
  TextInput,
} from '#app/ui/index.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt } from '#app/platform/forms/saved.ts';
import { completeWorkingName, correctIdentity } from '../use-cases/correct-identity.server.ts';
import { sexes } from '../domain/person.ts';
import { fileAddress, requireFileToChange, requireOpenFile, type FileToChange } from './acting.server.ts';
import {
  asCompared,
  factRefusals,
  identityFields,
  problemsOfFaults,
  typedIdentity,
} from './identity-form.ts';
import { identityFieldLabels, searchMessages, sexNames } from './messages.nl.ts';
import { correctMessages as text, fileMessages } from './messages-file.nl.ts';
import { IdentityFields } from './parts/identity-fields.tsx';
import type { Route } from './+types/correct.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${text.title} · ${fileMessages.pageTitle(loaderData?.personRef ?? null)}` },
];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting, personId, file } = await requireOpenFile(page, page.params.personId);
  const municipalities = await services.database.read(acting.scope, (tx) =>
    findMunicipalities(tx, [file.person.originMunicipality]),
  );
  return {
    personId,
    revision: file.revision,
    personRef: file.person.personRef,
    isNameless: file.identity.name === null,
    stored: typedIdentity(file.identity, file.person, acting.today),
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
  };
}

const acts = {
  verbeteren: formAct({
    fields: identityFields,
    rows: ({ personId }: FileToChange) => [{ table: 'person', key: { person_id: personId } }],
    run: ({ services, acting, personId, file }, form) =>
      file.identity.name === null && form.input.familyName.trim() !== ''
        ? completeWorkingName(services.database, acting, personId, form)
        : correctIdentity(services.database, acting, personId, form),
    refusals: {
      ...factRefusals,
      faults: ({ faults }) => ({ problems: problemsOfFaults(faults) }),
      'reason-missing': { field: 'reden', message: text.reasonMissing },
      unknown: 404,
      merged: text.merged,
      unreadable: fileMessages.unreadable,
    },
    done: (_, { personId }) => savedAt(fileAddress(personId), 'verbeterd'),
  }),
};

export async function action(page: Route.ActionArgs) {
  return answerForm(acts, await requireFileToChange(page, page.params.personId), page.request);
}

export default function Correct({ loaderData, actionData }: Route.ComponentProps) {
  const { personId, personRef, isNameless, stored } = loaderData;
  const title = isNameless ? text.completeTitle : text.title;
  const sent = actionData?.sent;
  const change = sent?.change ?? null;
  return (
    <Sent form={sent} revision={loaderData.revision}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: searchMessages.title },
          { href: `/personen/${personId}`, label: fileMessages.kicker(personRef) },
        ]}
        current={title}
      />
      <PageTitle title={title} lead={text.lead} />
      <SentProblems />
      {change !== null && (
        <Conflict
          change={change}
          differences={compareFields(asCompared(stored), asCompared(sent?.typed ?? {}), identityFieldLabels, {
            geslacht: sexes.map((sex) => ({ value: sex, label: sexNames[sex] })),
            herkomst: loaderData.municipalities.map(({ code, name }) => ({ value: code, label: name })),
          })}
          leaveHref={`/personen/${personId}`}
        />
      )}
      <Form act="verbeteren" values={stored} marksRequired={isNameless ? 'none' : true}>
        <IdentityFields {...loaderData} />
        <TextInput
          name="reden"
          label={text.reason}
          description={text.reasonHint}
          autoComplete="off"
          maxLength={200}
          width="full"
          isOptional={isNameless}
        />
        <ButtonGroup>
          <Button>{change === null ? text.submit : keepMineText}</Button>
          <ButtonLink href={`/personen/${personId}`}>{text.cancel}</ButtonLink>
        </ButtonGroup>
      </Form>
    </Sent>
  );
}
