import { z } from 'zod';
import { dayField } from '#app/platform/forms/day-field.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import {
  Breadcrumb,
  Button,
  DateInput,
  Form,
  PageTitle,
  Sent,
  SentProblems,
  Textarea,
} from '#app/ui/index.ts';
import { recordRequest } from '../use-cases/keep-requests.server.ts';
import { keptText as text } from './kept-texts.nl.ts';
import { requireHelper } from './officer.server.ts';
import { wishRefusals } from './wish-refusals.ts';
import type { Route } from './+types/file-request.ts';

export const meta = () => [{ title: `${text.fileTitle} · Onderdak` }];

export function loader(page: Route.LoaderArgs) {
  const { acting } = requireHelper(page);
  return { fileHref: `/personen/${personIdOf(page.params)}`, today: acting.today.toString() };
}

/** The id in the address; anything that is none is a page that does not exist. */
function personIdOf({ personId }: Route.LoaderArgs['params']): string {
  const id = z.uuid().safeParse(personId).data;
  if (id === undefined) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return id;
}

type HelperPage = ReturnType<typeof requireHelper> & { readonly personId: string };

const acts = {
  verzoek: formAct({
    fields: z.object({ gevraagd: dayField(text.fromMissing), vraag: z.string().default('') }),
    run: ({ services, acting, personId }: HelperPage, { gevraagd, vraag }) =>
      recordRequest(services.database, acting, { of: { personId }, askedOn: gevraagd, explanation: vraag }),
    refusals: wishRefusals(null),
    done: (_, { personId }) => `/personen/${personId}`,
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, { ...requireHelper(page), personId: personIdOf(page.params) }, page.request);
}

export default function FileRequest({ loaderData: { fileHref, today }, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb
        trail={[
          { href: '/personen', label: text.people },
          { href: fileHref, label: text.ref },
        ]}
        current={text.fileTitle}
      />
      <PageTitle title={text.fileTitle} lead={text.fileLead} />
      <SentProblems />
      <Form act="verzoek">
        <DateInput name="gevraagd" label={text.askedOn} defaultValue={today} />
        <Textarea
          name="vraag"
          label={text.explanation}
          description={text.explanationHint}
          rows={3}
          isOptional
        />
        <Button>{text.record}</Button>
      </Form>
    </Sent>
  );
}
