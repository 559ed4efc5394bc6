import { data, redirect } from 'react-router';
import { z } from 'zod';
import { typedText, type FormProblems } from '#app/platform/http/form-problems.ts';
import {
  Alert,
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
  Seen,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import {
  changeIn,
  isChange,
  revisionToSend,
  seeing,
  unlessChanged,
  type Change,
} from '#app/platform/http/seen.ts';
import {
  changeReaders,
  endRestriction,
  listRestrictions,
  restrictFile,
} from '../use-cases/restrict-file.server.ts';
import { doubleOutcomes } from '../domain/double-outcome.ts';
import { doubleOutcomeNames } from '../use-cases/audit-texts.nl.ts';
import { listDoubles, settleDouble } from '../use-cases/oversee-doubles.server.ts';
import { idFrom, requireOfficer } from './acting.server.ts';
import { restrictionsMessages as text, restrictRefusals } from './messages-privacy.nl.ts';
import { ProblemSummary } from './parts/problem-summary.tsx';
import { dayText, momentText } from './presenters/days.ts';
import type { Route } from './+types/restrictions.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, overseeing } = requireOfficer(page);
  const { restrictions, possibleReaders } = await listRestrictions(services.database, overseeing);
  const doubles = await listDoubles(services.database, overseeing);
  const saved = new URL(page.request.url).searchParams.get('gelukt') ?? '';
  return {
    restrictions: restrictions.map(({ restrictionId, revision, personRef, reason, from, readers }) => ({
      restrictionId,
      revision: String(revision),
      title: text.file(personRef),
      since: text.since(dayText(from)),
      reason,
      readerIds: readers.map(({ userId }) => userId),
      readers: readers.map(({ name }) => name).join(', '),
    })),
    doubles: doubles.map(({ doubleId, personRef, restrictedRef, notedAt }) => ({
      doubleId,
      title: text.double(personRef, restrictedRef),
      since: text.since(momentText(notedAt)),
    })),
    readers: possibleReaders.map(({ userId, name, organisation }) => ({
      value: userId,
      label: organisation === null ? name : `${name}, ${organisation}`,
    })),
    saved: Object.hasOwn(text.saved, saved) ? (text.saved[saved] ?? null) : null,
  };
}

interface Outcome {
  readonly problems: FormProblems;
  readonly wholeForm: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly change?: Change;
}

export async function action(page: Route.ActionArgs) {
  const { services, overseeing } = requireOfficer(page);
  const form = await page.request.formData();
  const typed = typedText(form);
  const chosen = form.getAll('lezers').flatMap((value) => idOf(value) ?? []);
  const restrictionId = idOf(typed['afscherming']) ?? '';
  const seen = () => {
    const row = { table: 'person_restriction', key: { restriction_id: idFrom(restrictionId) } } as const;
    return { ...overseeing, scope: seeing(overseeing.scope, form, row) };
  };
  const changed = (change: Change) =>
    data<Outcome>({ problems: {}, wholeForm: null, typed, chosen, change }, { status: 409 });
  const gone = () => data<Outcome>({ problems: {}, wholeForm: text.gone, typed, chosen }, { status: 409 });
  if (typed['handeling'] === 'dubbel') {
    const outcome = doubleOutcomes.find((each) => each === typed['uitkomst']);
    const doubleId = idOf(typed['dubbel']);
    if (outcome === undefined)
      return data<Outcome>(
        {
          problems: { [`uitkomst-${typed['dubbel'] ?? ''}`]: text.outcomeMissing },
          wholeForm: null,
          typed,
          chosen,
        },
        { status: 400 },
      );
    if (doubleId === null || !(await settleDouble(services.database, overseeing, doubleId, outcome)))
      return gone();
    throw done('dubbel');
  }
  if (typed['handeling'] === 'lezers') {
    const kept = await unlessChanged(() => changeReaders(services.database, seen(), restrictionId, chosen));
    if (isChange(kept)) return changed(kept);
    if (!kept) return gone();
    throw done('lezers');
  }
  if (typed['handeling'] === 'einde') {
    const ended = await unlessChanged(() => endRestriction(services.database, seen(), restrictionId));
    if (isChange(ended)) return changed(ended);
    if (!ended) return gone();
    throw done('einde');
  }
  const outcome = await restrictFile(services.database, overseeing, {
    personRef: typed['nummer'] ?? '',
    reason: typed['reden'] ?? '',
    readerIds: chosen,
  });
  if (outcome.ok) throw done('nieuw');
  const { field, message } = restrictRefusals[outcome.reason];
  return data<Outcome>({ problems: { [field]: message }, wholeForm: null, typed, chosen }, { status: 400 });
}

/** An id as a form sends it; null for anything else. */
function idOf(value: unknown): string | null {
  return z.uuid().safeParse(value).data ?? null;
}

function done(what: string): Response {
  return redirect(`/privacy/afscherming?gelukt=${what}`, 303);
}

type RestrictionsPage = Route.ComponentProps['loaderData'];

export default function Restrictions({ loaderData: page, actionData }: Route.ComponentProps) {
  const problems: FormProblems = actionData?.problems ?? {};
  const typed: Readonly<Record<string, string>> = actionData?.typed ?? {};
  return (
    <>
      <PageTitle
        title={text.title}
        lead={text.lead(page.restrictions.length)}
        actions={<ButtonLink href="/privacy/noodtoegang">{text.toEmergencies}</ButtonLink>}
      />
      <ProblemSummary problems={problems} wholeForm={actionData?.wholeForm ?? null} />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {page.doubles.length > 0 && (
        <Section title={text.doublesTitle} intro={text.doublesIntro}>
          {page.doubles.map((double) => (
            <Double key={double.doubleId} double={double} error={problems[`uitkomst-${double.doubleId}`]} />
          ))}
        </Section>
      )}
      {page.restrictions.map((restriction) => (
        <Restriction
          key={restriction.restrictionId}
          restriction={restriction}
          readers={page.readers}
          sent={actionData?.typed['afscherming'] === restriction.restrictionId ? actionData : undefined}
        />
      ))}
      <Section title={text.newTitle} intro={text.newIntro}>
        <Form action="/privacy/afscherming">
          <TextInput
            name="nummer"
            label={text.ref}
            autoComplete="off"
            width="short"
            defaultValue={typed['nummer']}
            error={problems['nummer']}
          />
          <Textarea
            name="reden"
            label={text.reason}
            description={text.reasonHint}
            rows={3}
            maxLength={500}
            defaultValue={typed['reden']}
            error={problems['reden']}
          />
          <CheckboxGroup
            name="lezers"
            label={text.readers}
            description={text.readersHint}
            options={page.readers}
            defaultValues={typed['afscherming'] === undefined ? actionData?.chosen : undefined}
            error={problems['lezers']}
            isOptional
          />
          <Button>{text.submit}</Button>
        </Form>
      </Section>
    </>
  );
}

interface DoubleProps {
  readonly double: RestrictionsPage['doubles'][number];
  readonly error: string | undefined;
}

function Double({ double: { doubleId, title, since }, error }: DoubleProps) {
  return (
    <Card title={title} level={3} needsAttention>
      <Note>{since}</Note>
      <Form action="/privacy/afscherming" label={title}>
        <input type="hidden" name="dubbel" value={doubleId} />
        <RadioGroup
          name="uitkomst"
          id={`uitkomst-${doubleId}`}
          label={text.outcome}
          options={doubleOutcomes.map((outcome) => ({ value: outcome, label: doubleOutcomeNames[outcome] }))}
          error={error}
        />
        <Button kind="secondary" name="handeling" value="dubbel">
          {text.settle}
        </Button>
      </Form>
    </Card>
  );
}

interface RestrictionProps {
  readonly restriction: RestrictionsPage['restrictions'][number];
  readonly readers: RestrictionsPage['readers'];
  /** What was sent for this restriction and not done. */
  readonly sent: Outcome | undefined;
}

function Restriction({ restriction, readers, sent }: RestrictionProps) {
  const { restrictionId, title } = restriction;
  const change = changeIn(sent);
  return (
    <Card title={title} level={2}>
      <Paragraph>{restriction.reason}</Paragraph>
      <Note>{[restriction.since, restriction.readers || text.readersNone].join(' · ')}</Note>
      {change !== null && (
        <Conflict
          change={change}
          differences={readerDifferences(readers, restriction.readerIds, sent?.chosen ?? [])}
          leaveHref="/privacy/afscherming"
        />
      )}
      <Disclosure summary={text.changeReaders} isOpen={sent !== undefined}>
        <Seen revision={revisionToSend(restriction.revision, sent)}>
          <Form action="/privacy/afscherming" label={`${text.changeReaders}: ${title}`}>
            <input type="hidden" name="afscherming" value={restrictionId} />
            <CheckboxGroup
              name="lezers"
              id={`lezers-${restrictionId}`}
              label={text.readers}
              options={readers}
              defaultValues={sent?.chosen ?? restriction.readerIds}
              isOptional
            />
            <ButtonGroup>
              <Button kind="secondary" name="handeling" value="lezers">
                {text.saveReaders}
              </Button>
              <Button kind="secondary" name="handeling" value="einde">
                {text.end}
              </Button>
            </ButtonGroup>
          </Form>
        </Seen>
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
