import { isolated } from '#app/words/isolate.ts';
import { z } from 'zod';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Breadcrumb,
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  CheckboxGroup,
  compareFields,
  Conflict,
  Disclosure,
  Form,
  Note,
  PageTitle,
  Paragraph,
  RadioGroup,
  Section,
  Sent,
  SentProblems,
  type SentForm,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { momentInWords } from '#app/words/moments.ts';
import {
  changeReaders,
  endRestriction,
  listRestrictions,
  restrictFile,
} from '../use-cases/restrict-file.server.ts';
import { doubleOutcomes } from '../domain/double-outcome.ts';
import { doubleOutcomeNames } from '../use-cases/audit-texts.nl.ts';
import { listDoubles, settleDouble } from '../use-cases/oversee-doubles.server.ts';
import { requireOfficer } from './acting.server.ts';
import {
  emergenciesMessages,
  restrictionsMessages as text,
  restrictRefusals,
} from './messages-privacy.nl.ts';
import type { Route } from './+types/restrictions.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const { restrictions, possibleReaders } = await listRestrictions(services.database, acting);
  const doubles = await listDoubles(services.database, acting);
  return {
    restrictions: restrictions.map(({ restrictionId, revision, personRef, reason, from, readers }) => ({
      restrictionId,
      revision: String(revision),
      title: text.file(personRef),
      since: text.since(dayInWords(from)),
      reason,
      readerIds: readers.map(({ userId }) => userId),
      readers: readers.map(({ name }) => isolated(name)).join(', '),
    })),
    doubles: doubles.map(({ doubleId, personRef, restrictedRef, notedAt }) => ({
      doubleId,
      title: text.double(personRef, restrictedRef),
      since: text.since(momentInWords(notedAt)),
    })),
    readers: possibleReaders.map(({ userId, name, organisation }) => ({
      value: userId,
      label: organisation === null ? isolated(name) : `${isolated(name)}, ${organisation}`,
    })),
    saved: savedMessage(page.request, text.saved),
  };
}

type Page = ReturnType<typeof requireOfficer>;

/** Of several people, those whose ids are well-formed; others cannot be chosen on the page. */
const people = z
  .string()
  .default('')
  .transform((typed) => typed.split(' ').filter((id) => z.uuid().safeParse(id).success));

const aRestriction = z.object({ deel: z.uuid(text.gone), lezers: people });
const gone = { message: text.gone, status: 409 } as const;
const rows = (_: Page, { deel }: z.output<typeof aRestriction>) => [
  { table: 'person_restriction', key: { restriction_id: deel } } as const,
];
const savedHere = (what: string) => () => savedAt('/privacy/afscherming', what);

const acts = {
  afschermen: formAct({
    fields: z.object({ nummer: z.string().default(''), reden: z.string().default(''), lezers: people }),
    run: ({ services, acting }: Page, { nummer: personRef, reden: reason, lezers: readerIds }) =>
      restrictFile(services.database, acting, { personRef, reason, readerIds }),
    refusals: restrictRefusals,
    done: savedHere('nieuw'),
  }),
  lezers: formAct({
    fields: aRestriction,
    rows,
    run: ({ services, acting }: Page, { deel, lezers }) =>
      changeReaders(services.database, acting, deel, lezers),
    refusals: { gone },
    done: savedHere('lezers'),
  }),
  einde: formAct({
    fields: aRestriction,
    rows,
    run: ({ services, acting }: Page, { deel }) => endRestriction(services.database, acting, deel),
    refusals: { gone },
    done: savedHere('einde'),
  }),
  dubbel: formAct({
    fields: z.object({ deel: z.uuid(text.gone), uitkomst: z.enum(doubleOutcomes, text.outcomeMissing) }),
    run: ({ services, acting }: Page, { deel, uitkomst }) =>
      settleDouble(services.database, acting, deel, uitkomst),
    refusals: { gone },
    done: savedHere('dubbel'),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireOfficer(page), page.request);
}

type RestrictionsPage = Route.ComponentProps['loaderData'];

export default function Restrictions({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <Breadcrumb
        trail={[{ href: '/privacy/noodtoegang', label: emergenciesMessages.title }]}
        current={text.title}
      />
      <PageTitle
        title={text.title}
        lead={text.lead(page.restrictions.length)}
        actions={<ButtonLink href="/privacy/noodtoegang">{text.toEmergencies}</ButtonLink>}
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {page.doubles.length > 0 && (
        <Section title={text.doublesTitle} intro={text.doublesIntro}>
          {page.doubles.map((double) => (
            <Double key={double.doubleId} double={double} />
          ))}
        </Section>
      )}
      {page.restrictions.map((restriction) => (
        <Restriction
          key={restriction.restrictionId}
          restriction={restriction}
          readers={page.readers}
          sent={actionData?.sent.part === restriction.restrictionId ? actionData.sent : undefined}
        />
      ))}
      <Section title={text.newTitle} intro={text.newIntro}>
        <Form act="afschermen" action="/privacy/afscherming">
          <TextInput name="nummer" label={text.ref} autoComplete="off" width="short" />
          <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} maxLength={500} />
          <CheckboxGroup
            name="lezers"
            label={text.readers}
            description={text.readersHint}
            options={page.readers}
            isOptional
          />
          <Button>{text.submit}</Button>
        </Form>
      </Section>
    </Sent>
  );
}

interface DoubleProps {
  readonly double: RestrictionsPage['doubles'][number];
}

function Double({ double: { doubleId, title, since } }: DoubleProps) {
  return (
    <Card title={title} level={3} needsAttention>
      <Note>{since}</Note>
      <Form act="dubbel" part={doubleId} action="/privacy/afscherming" label={title}>
        <RadioGroup
          name="uitkomst"
          label={text.outcome}
          options={doubleOutcomes.map((outcome) => ({ value: outcome, label: doubleOutcomeNames[outcome] }))}
        />
        <Button kind="secondary">{text.settle}</Button>
      </Form>
    </Card>
  );
}

interface RestrictionProps {
  readonly restriction: RestrictionsPage['restrictions'][number];
  readonly readers: RestrictionsPage['readers'];
  /** What was sent for this restriction and not done. */
  readonly sent: SentForm | undefined;
}

function Restriction({ restriction, readers, sent }: RestrictionProps) {
  const { restrictionId, title } = restriction;
  return (
    <Card title={title} level={2}>
      <Paragraph>{restriction.reason}</Paragraph>
      <Note>{[restriction.since, restriction.readers || text.readersNone].join(' · ')}</Note>
      {sent?.change && (
        <Conflict
          change={sent.change}
          differences={readerDifferences(
            readers,
            restriction.readerIds,
            (sent.typed['lezers'] ?? '').split(' '),
          )}
          leaveHref="/privacy/afscherming"
        />
      )}
      <Disclosure summary={text.changeReaders} isOpen={sent !== undefined}>
        <Sent form={sent} revision={restriction.revision}>
          <Form
            act="lezers"
            part={restrictionId}
            action="/privacy/afscherming"
            label={`${text.changeReaders}: ${title}`}
          >
            <CheckboxGroup
              name="lezers"
              label={text.readers}
              options={readers}
              defaultValues={restriction.readerIds}
              isOptional
            />
            <ButtonGroup>
              <Button kind="secondary">{text.saveReaders}</Button>
              <Button kind="secondary" act="einde">
                {text.end}
              </Button>
            </ButtonGroup>
          </Form>
        </Sent>
      </Disclosure>
    </Card>
  );
}

function readerDifferences(
  readers: RestrictionProps['readers'],
  now: readonly string[],
  chosen: readonly string[],
) {
  const names = (ids: readonly string[]) =>
    readers
      .filter(({ value }) => ids.includes(value))
      .map(({ label }) => label)
      .join('; ');
  return compareFields({ lezers: names(now) }, { lezers: names(chosen) }, { lezers: text.readers });
}
