import { z } from 'zod';
import { dayField } from '#app/platform/forms/day-field.ts';
import { answerForm } from '#app/platform/forms/answer-form.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { savedAt, savedMessage } from '#app/platform/forms/saved.ts';
import { readTableSort, Sent } from '#app/ui/index.ts';
import { dayInWords } from '#app/words/days.ts';
import { chooseTerm } from '../use-cases/choose-term.server.ts';
import { listTerms } from '../use-cases/list-terms.server.ts';
import { whatGoes } from '../use-cases/what-goes.server.ts';
import { choosableKinds, fileColumns, fileRows, goingChart, kindRows, monthsAhead } from './kept-page.ts';
import { keptText as text } from './kept-texts.nl.ts';
import { readShown } from './read-shown.ts';
import { requireConfirmedOfficer, requireOfficer, type ActingPage } from './officer.server.ts';
import { KeptFrame } from './parts/kept-frame.tsx';
import { ChooseTerm, FilesToGo, Going, Kinds } from './parts/kept-parts.tsx';
import type { Route } from './+types/kept.ts';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const { today } = acting;
  const { searchParams } = new URL(page.request.url);
  const terms = await listTerms(services.database, acting);
  const { files } = await whatGoes(services.database, acting, today.add({ months: monthsAhead }));
  const sort = readTableSort(searchParams, fileColumns);
  const shown = readShown(searchParams);
  const names = new Map(terms.map(({ code, nl }) => [code, nl]));
  return {
    kinds: kindRows(terms, files, today),
    going: goingChart(files, today),
    files: fileRows(files, names, sort, shown).map((row) => ({ ...row, day: dayInWords(row.day) })),
    sort: { column: sort.column, direction: sort.direction, query: searchParams.toString() },
    shown,
    choosable: choosableKinds(terms),
    today: today.toString(),
    saved: savedMessage(page.request, text.saved),
  };
}

const { refusals } = text;
const acts = {
  termijn: formAct({
    fields: z.object({
      soort: z.string().min(1, refusals.kindUnknown),
      termijn: z.coerce.number(text.valueWrong).int(text.valueWrong),
      vanaf: dayField(text.fromMissing),
      reden: z.string().default(''),
    }),
    run: ({ services, acting }: ActingPage, { soort, termijn, vanaf, reden }) =>
      chooseTerm(services.database, acting, soort, { termValue: termijn, holdsFrom: vanaf, reason: reden }),
    refusals: {
      'kind-unknown': { field: 'soort', message: refusals.kindUnknown },
      'no-choice': { field: 'soort', message: refusals.noChoice },
      'out-of-bounds': { field: 'termijn', message: refusals.outOfBounds },
      'day-is-over': { field: 'vanaf', message: refusals.dayIsOver },
      'reason-too-short': { field: 'reden', message: refusals.tooShort },
      'reason-names-person': { field: 'reden', message: refusals.names },
      'already-chosen-for-day': { field: 'vanaf', message: refusals.chosenForDay },
    },
    done: () => savedAt('/privacy/bewaren', 'termijn'),
  }),
};

export function action(page: Route.ActionArgs) {
  return answerForm(acts, requireConfirmedOfficer(page), page.request);
}

export default function Kept({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <Sent form={actionData?.sent}>
      <KeptFrame
        current="/privacy/bewaren"
        lead={text.lead}
        saved={actionData === undefined ? page.saved : null}
      >
        <Going going={page.going} />
        <Kinds kinds={page.kinds} />
        <ChooseTerm kinds={page.choosable} today={page.today} />
        <FilesToGo files={page.files} sort={page.sort} shown={page.shown} />
      </KeptFrame>
    </Sent>
  );
}
