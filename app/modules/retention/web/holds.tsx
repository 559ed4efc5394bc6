import { z } from 'zod';
import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import { refuse } from '#app/kernel/result.ts';
import { dayField } from '#app/platform/forms/day-field.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Badge,
  Button,
  Card,
  DateInput,
  Disclosure,
  Form,
  Paragraph,
  Section,
  Seen,
  Select,
  Sent,
  Textarea,
  TextInput,
} from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { holdGrounds } from '../domain/retention-kind.ts';
import { endHold, listHolds, placeHold } from '../use-cases/keep-holds.server.ts';
import { listTerms } from '../use-cases/list-terms.server.ts';
import { holdGroundNames, keptText as text } from './kept-texts.nl.ts';
import { requireConfirmedOfficer, requireOfficer, type ActingPage } from './officer.server.ts';
import { KeptFrame } from './parts/kept-frame.tsx';
import type { Route } from './+types/holds.ts';

const address = '/privacy/bewaren/bewaarstops';

export const meta = () => [{ title: `${text.tabs.holds} · ${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const terms = await listTerms(services.database, acting);
  const names = new Map(terms.map(({ code, nl }) => [code, nl]));
  const holds = await listHolds(services.database, acting);
  return {
    kinds: terms.filter(({ goes }) => goes === 'as-file').map(({ code, nl }) => ({ value: code, label: nl })),
    holds: holds.map((hold) => ({
      holdId: hold.holdId,
      revision: String(hold.revision),
      title: hold.personRef ?? names.get(hold.kindCode ?? '') ?? hold.kindCode ?? '',
      ground: holdGroundNames[hold.ground],
      reason: hold.reason,
      since: dayInWords(hold.from),
      until: hold.until === null ? text.open : dayInWords(hold.until),
      ended:
        hold.endedAt === null ? null : text.ended(dayInWords(dutchDayOf(hold.endedAt)), hold.endReason ?? ''),
    })),
    today: acting.today.toString(),
    saved: savedMessage(page.request, text.saved),
  };
}

const { refusals } = text;
const gone = { message: refusals.gone, status: 409 } as const;

const acts = {
  stop: formAct({
    fields: z.object({
      nummer: z.string().trim().default(''),
      soort: z.string().default(''),
      grond: z.enum(holdGrounds),
      reden: z.string().default(''),
      vanaf: dayField(text.fromMissing),
      tot: z.union([z.literal('').transform(() => null), dayField(text.fromMissing)]).default(null),
    }),
    run: ({ services, acting }: ActingPage, { nummer, soort, grond, reden, vanaf, tot }) => {
      if ((nummer === '') === (soort === '')) return Promise.resolve(refuse('not-one' as const));
      const of = nummer === '' ? { kindCode: soort } : { personRef: nummer };
      return placeHold(services.database, acting, {
        of,
        ground: grond,
        reason: reden,
        from: vanaf,
        until: tot,
      });
    },
    refusals: {
      'not-one': { field: 'nummer', message: text.oneOf },
      'file-unknown': { field: 'nummer', message: refusals.fileUnknown },
      'kind-no-file': { field: 'soort', message: refusals.kindNoFile },
      'kind-unknown': { field: 'soort', message: refusals.kindUnknown },
      'reason-too-short': { field: 'reden', message: refusals.tooShort },
      'reason-names-person': { field: 'reden', message: refusals.names },
      'until-before-from': { field: 'tot', message: refusals.untilBefore },
      'until-is-over': { field: 'tot', message: refusals.untilOver },
    },
    done: () => savedAt(address, 'stop'),
  }),
  einde: formAct({
    fields: z.object({ deel: z.uuid(refusals.gone), reden: z.string().default('') }),
    rows: (_: ActingPage, { deel }) => [{ table: 'retention_hold', key: { hold_id: deel } } as const],
    run: ({ services, acting }: ActingPage, { deel, reden }) =>
      endHold(services.database, acting, deel, reden),
    refusals: {
      gone,
      'reason-too-short': { field: 'reden', message: refusals.tooShort },
      'reason-names-person': { field: 'reden', message: refusals.names },
    },
    done: () => savedAt(address, 'einde'),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireConfirmedOfficer(page), page.request);
}

type HoldsPage = Route.ComponentProps['loaderData'];

export default function Holds({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <KeptFrame
        current={address}
        change={actionData?.sent?.change}
        lead={text.holdsLead}
        saved={actionData === undefined ? page.saved : null}
      >
        <Section title={text.holdList}>
          {page.holds.length === 0 && <Paragraph>{text.noHolds}</Paragraph>}
          {page.holds.map((hold) => (
            <Hold key={hold.holdId} hold={hold} />
          ))}
        </Section>
        <NewHold kinds={page.kinds} today={page.today} />
      </KeptFrame>
    </Sent>
  );
}

function Hold({ hold }: { readonly hold: HoldsPage['holds'][number] }) {
  return (
    <Card title={hold.title} level={3} badge={<Badge>{hold.ground}</Badge>}>
      <Paragraph>{hold.reason}</Paragraph>
      <Paragraph>{`${text.since} ${hold.since}. ${text.until}: ${hold.until}.`}</Paragraph>
      {hold.ended === null ? (
        <Disclosure summary={text.endHold}>
          <Seen revision={hold.revision}>
            <Form act="einde" part={hold.holdId}>
              <Textarea name="reden" label={text.endReason} description={text.reasonHint} rows={2} />
              <Button kind="secondary">{text.endHold}</Button>
            </Form>
          </Seen>
        </Disclosure>
      ) : (
        <Paragraph>{hold.ended}</Paragraph>
      )}
    </Card>
  );
}

function NewHold({ kinds, today }: Pick<HoldsPage, 'kinds' | 'today'>) {
  return (
    <Section title={text.newHold}>
      <Form act="stop">
        <TextInput
          name="nummer"
          label={text.number}
          description={text.numberHint}
          autoComplete="off"
          width="short"
          isOptional
        />
        <Select name="soort" label={text.kind} description={text.kindHint} options={kinds} isOptional />
        <Select
          name="grond"
          label={text.ground}
          options={holdGrounds.map((value) => ({ value, label: holdGroundNames[value] }))}
        />
        <Textarea name="reden" label={text.reason} description={text.reasonHint} rows={3} />
        <DateInput name="vanaf" label={text.since} defaultValue={today} />
        <DateInput name="tot" label={text.until} description={text.untilHint} isOptional />
        <Button>{text.place}</Button>
      </Form>
    </Section>
  );
}
