import type { Answer } from '../domain/answers.ts';
import type { Instrument, Question } from '../domain/instrument.ts';
import { answerColumns, basisWords, labelColumns } from './answer-columns.ts';
import { differingCounts, type ReportSource } from './report-source.ts';

/**
 * Every answer as a row of texts, with the heading first, in the instrument's order: who took part, what was
 * marked, the remarks that the asker may see, and printed counts that differ from the answers. The importer reads these rows back.
 */
export function answerRows(source: ReportSource): readonly (readonly string[])[] {
  const { instrument, answers, notes } = source;
  const places = placesOf(instrument);
  const sorted = answers.answers.toSorted(
    (one, other) => orderOf(places, one) - orderOf(places, other) || one.nr - other.nr,
  );
  return [
    [...Object.values(answerColumns), ...labelColumns],
    ...answers.participants.map((nr) => pad([String(nr)])),
    ...sorted.map((answer) => answerRow(places, answer)),
    ...notes.map(({ nr, questionId, note }) => {
      const row = pad([String(nr), questionId]);
      return row.with(noteAt, note).with(labelsAt, places.questions.get(questionId)?.title.nl ?? '');
    }),
    ...differingCounts(source).map(({ questionId, itemId, columnId, count }) =>
      pad(['', questionId, itemId, columnId]).with(countAt, String(count)),
    ),
  ];
}

const width = Object.keys(answerColumns).length + labelColumns.length;
const noteAt = Object.keys(answerColumns).indexOf('note');
const countAt = Object.keys(answerColumns).indexOf('count');
const labelsAt = Object.keys(answerColumns).length;

interface Places {
  readonly questions: ReadonlyMap<string, Question>;
  readonly order: ReadonlyMap<string, number>;
}

function placesOf({ questions }: Instrument): Places {
  const cells = questions.flatMap((question) =>
    question.items.flatMap((item) => item.columns.map((column) => `${question.id} ${item.id} ${column}`)),
  );
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    order: new Map(cells.map((key, at) => [key, at])),
  };
}

function orderOf({ order }: Places, { questionId, itemId, columnId }: Answer): number {
  return order.get(`${questionId} ${itemId} ${columnId}`) ?? order.size;
}

function answerRow({ questions }: Places, answer: Answer): readonly string[] {
  const { nr, questionId, itemId, columnId, valueText, value } = answer;
  const question = questions.get(questionId);
  return [
    String(nr),
    questionId,
    itemId,
    columnId,
    valueText ?? '',
    value === null ? '' : decimal(value.min),
    value === null ? '' : decimal(value.max),
    value?.basis ? basisWords[value.basis] : '',
    value?.period ?? '',
    '',
    '',
    question?.title.nl ?? '',
    question?.items.find(({ id }) => id === itemId)?.label.nl ?? '',
    question?.columns.find(({ id }) => id === columnId)?.label.nl ?? '',
  ];
}

function pad(row: readonly string[]): readonly string[] {
  return Array.from({ length: width }, (_, at) => row[at] ?? '');
}

/** With a comma, as Dutch spreadsheets read numbers; never with three digits behind it, which could be thousands. */
function decimal(value: number): string {
  return String(value)
    .replace('.', ',')
    .replace(/,\d{3}$/u, '$&0');
}
