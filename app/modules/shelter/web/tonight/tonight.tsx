import { z } from 'zod';
import { succeed } from '#app/kernel/result.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import {
  Alert,
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Form,
  Grid,
  PageTitle,
  Paragraph,
  Select,
  Sent,
  SentProblems,
} from '#app/ui/index.ts';
import { weekdayInWords } from '#app/words/days.ts';
import { hasNightlyDoor } from '../../domain/nightly-door.ts';
import { nightAt, switchHours } from '../../domain/night-at.ts';
import { tonight } from '../../use-cases/tonight.server.ts';
import { requireWorker, type Acting } from '../acting.server.ts';
import { houseTonightAddress, insideNowAddress, tonightAddress } from '../addresses.ts';
import { tonightMessages as text } from './messages-tonight.nl.ts';
import { hourField, switchHourCookie, switchHourOf } from './night-clock.ts';
import { placesText, standText } from './presenters/tonight.ts';
import type { Route } from './+types/tonight.ts';
import '../shelter.css';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope, act } = requireWorker({ context, request });
  const switchHour = switchHourOf(request);
  const night = nightAt(act.moment.now, switchHour);
  const houses = await database.read(scope, (tx) => tonight(tx, scope.regionId, null, night, act.moment));
  return {
    night: weekdayInWords(night),
    switchHour: String(switchHour),
    saved: savedMessage(request, text.saved),
    free: houses.reduce((sum, { figures }) => sum + (figures?.free ?? 0), 0),
    expected: houses.reduce((sum, { expected }) => sum + expected.length, 0),
    houses: houses.map((page) => ({
      ref: page.house.ref,
      name: page.house.name,
      isNightly: hasNightlyDoor(page.house.kind),
      isFull: page.figures?.free === 0,
      stand: standText(page),
      places: placesText(page),
    })),
  };
}

const acts = {
  /** Sets until which hour this device shows the night of yesterday. */
  uur: formAct({
    fields: z.object({ uur: hourField }),
    run: (_: { readonly acting: Acting }, { uur }) => Promise.resolve(succeed(uur)),
    refusals: {},
    done: (hour) => ({
      goTo: savedAt(tonightAddress, 'uur'),
      headers: { 'Set-Cookie': switchHourCookie(hour) },
    }),
  }),
};

export function action({ context, request }: Route.ActionArgs) {
  return answerForm(acts, { acting: requireWorker({ context, request }) }, request);
}

type HouseCards = Route.ComponentProps['loaderData']['houses'];

export default function Tonight({ loaderData: page, actionData }: Route.ComponentProps) {
  const nightly = page.houses.filter(({ isNightly }) => isNightly);
  const longStay = page.houses.filter(({ isNightly }) => !isNightly);
  return (
    <Sent form={actionData?.sent}>
      <PageTitle
        title={text.title}
        kicker={text.kicker(page.night)}
        lead={page.houses.length === 0 ? undefined : text.lead(page.free, page.expected)}
      />
      <SentProblems />
      {page.saved !== null && actionData === undefined && <Alert kind="success">{page.saved}</Alert>}
      {page.houses.length === 0 && <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
      <Houses houses={nightly} />
      {longStay.length > 0 &&
        (nightly.length === 0 ? (
          <Houses houses={longStay} />
        ) : (
          <Disclosure summary={text.longStay(longStay.length)}>
            <Houses houses={longStay} />
          </Disclosure>
        ))}
      {page.houses.length > 0 && (
        <ButtonGroup>
          <ButtonLink href={insideNowAddress}>{text.insideNow}</ButtonLink>
        </ButtonGroup>
      )}
      <Disclosure summary={text.settingsTitle} act="uur">
        <Form act="uur">
          <Select
            name="uur"
            label={text.settingsLabel}
            description={text.settingsHint}
            options={switchHours.map((hour) => ({ value: String(hour), label: text.hour(hour) }))}
            defaultValue={page.switchHour}
            emptyLabel={null}
          />
          <Button kind="secondary">{text.settingsSubmit}</Button>
        </Form>
      </Disclosure>
    </Sent>
  );
}

function Houses({ houses }: { readonly houses: HouseCards }) {
  return (
    <Grid>
      {houses.map((house) => (
        <Card
          key={house.ref}
          level={2}
          title={house.name}
          href={houseTonightAddress(house.ref)}
          needsAttention={house.isFull}
        >
          <Paragraph>
            <strong>{house.stand}</strong>
          </Paragraph>
          {house.places !== '' && <Paragraph>{house.places}</Paragraph>}
        </Card>
      ))}
    </Grid>
  );
}
