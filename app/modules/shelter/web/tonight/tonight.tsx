import { redirect } from 'react-router';
import { Alert, Button, Card, Disclosure, EmptyState, Form, Grid, PageTitle, Select } from '#app/ui/index.ts';
import { weekdayInWords } from '#app/words/days.ts';
import { nightAt, switchHours } from '../../domain/night-at.ts';
import { tonight } from '../../use-cases/tonight.server.ts';
import { requireWorker, savedMessage } from '../acting.server.ts';
import { houseTonightAddress, tonightAddress } from '../addresses.ts';
import { formText } from '../form-fields.ts';
import { tonightMessages as text } from './messages-tonight.nl.ts';
import { switchHourCookie, switchHourOf } from './night-clock.ts';
import { figuresOf } from './presenters/tonight.ts';
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
      isFull: page.figures?.free === 0,
      figures: figuresOf(page),
    })),
  };
}

/** Sets until which hour this device shows the night of yesterday. */
export async function action({ context, request }: Route.ActionArgs) {
  requireWorker({ context, request });
  const cookie = switchHourCookie(formText(await request.formData(), 'uur'));
  return redirect(`${tonightAddress}?gelukt=uur`, {
    status: 303,
    headers: cookie === null ? {} : { 'Set-Cookie': cookie },
  });
}

export default function Tonight({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageTitle
        title={text.title}
        kicker={text.kicker(page.night)}
        lead={page.houses.length === 0 ? undefined : text.lead(page.free, page.expected)}
      />
      {page.saved !== null && <Alert kind="success">{page.saved}</Alert>}
      {page.houses.length === 0 && <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>}
      <Grid>
        {page.houses.map((house) => (
          <Card
            key={house.ref}
            level={2}
            title={house.name}
            href={houseTonightAddress(house.ref)}
            needsAttention={house.isFull}
          >
            <ul className="onderdak-house-figures">
              {house.figures.map(({ label, value, note }) => (
                <li key={label}>
                  <strong>{value}</strong> {label.toLowerCase()}
                  {note !== undefined && ` (${note})`}
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Grid>
      <Disclosure summary={text.settingsTitle}>
        <Form>
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
    </>
  );
}
