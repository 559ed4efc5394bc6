import { parseQuantity } from '#app/kernel/parse-quantity.ts';
import type { Fields } from '#app/platform/forms/fields.ts';
import { parseWrittenDay } from '#app/words/parse-written-day.ts';
import { dayInWords } from '#app/words/days.ts';
import type { ExpectedResult, Measure } from '../../../domain/plan/plan.ts';
import type { Milestone } from '../../../domain/progress/progress.ts';
import { quantityField, type FieldReader } from '../../forms/fields.ts';
import { filledRows, idsOfRows, rowsToFields, type FilledRow } from '../../forms/filled-rows.ts';
import { measureFormMessages as text } from '../../messages-edit.nl.ts';

export const resultList = 'resultaat';
export const milestoneList = 'mijlpaal';

const resultParts = ['wat', 'aantal', 'eenheid'];
const milestoneParts = ['wat', 'dag', 'gehaald'];

/** Results and milestones of a measure, a row for each. */
export function rowFields({ results, milestones }: Pick<Measure, 'results' | 'milestones'>): Fields {
  return {
    ...rowsToFields(
      resultList,
      results.map(({ id, text: wat, target }) => ({
        id,
        wat,
        aantal: quantityField(target?.value ?? null),
        eenheid: target?.unit ?? '',
      })),
    ),
    ...rowsToFields(
      milestoneList,
      milestones.map(({ id, label, dueOn, doneOn }) => ({
        id,
        wat: label,
        dag: dueOn.toString(),
        gehaald: doneOn?.toString() ?? '',
      })),
    ),
  };
}

/** The results that stand in the rows. Without a number there is no goal to measure. */
export function readResults(read: FieldReader, before: readonly ExpectedResult[]): readonly ExpectedResult[] {
  const ids = idsOfRows(
    before.map(({ id }) => id),
    'resultaat',
  );
  return filledRows(read.fields, resultList, resultParts).map((row) => ({
    id: ids(row),
    text: read.requiredText(row.name('wat'), text.resultWithoutName(row.number)),
    target: readTarget(read, row),
  }));
}

function readTarget(read: FieldReader, row: FilledRow): ExpectedResult['target'] {
  const unit = read.text(row.name('eenheid'));
  const typed = read.text(row.name('aantal'));
  if (typed === '') {
    if (unit !== '') read.refuse(row.name('aantal'), text.resultWithoutNumber(row.number));
    return null;
  }
  const value = parseQuantity(typed);
  if (!value.ok) read.refuse(row.name('aantal'), text.resultWrong(row.number));
  return value.ok ? { value: value.value, unit } : null;
}

/** The milestones that stand in the rows, each with the day on which it has to be there. */
export function readMilestones(read: FieldReader, before: readonly Milestone[]): readonly Milestone[] {
  const ids = idsOfRows(
    before.map(({ id }) => id),
    'mijlpaal',
  );
  return filledRows(read.fields, milestoneList, milestoneParts).flatMap((row): Milestone[] => {
    const label = read.requiredText(row.name('wat'), text.milestoneWithoutName(row.number));
    if (read.text(row.name('dag')) === '') read.refuse(row.name('dag'), text.milestoneWithoutDay(row.number));
    const dueOn = readDay(read, row, 'dag');
    const doneOn = readDay(read, row, 'gehaald');
    return dueOn === null ? [] : [{ id: ids(row), label, dueOn, doneOn }];
  });
}

/** The days in the rows of milestones, each with the name of its field. */
export function milestoneDays(fields: Fields) {
  const dayAt = (name: string) => ({ name, day: parseWrittenDay(fields[name] ?? '') });
  return filledRows(fields, milestoneList, milestoneParts).map((row) => ({
    due: dayAt(row.name('dag')),
    done: dayAt(row.name('gehaald')),
  }));
}

function readDay(read: FieldReader, row: FilledRow, part: 'dag' | 'gehaald'): Temporal.PlainDate | null {
  const name = row.name(part);
  const typed = read.text(name);
  const day = typed === '' ? null : parseWrittenDay(typed);
  if (typed !== '' && day === null) read.refuse(name, text.milestoneWrong(row.number));
  return day;
}

/** Results and milestones as sentences, to lay two versions of them side by side. */
export function rowsInWords(fields: Fields): Fields {
  const at = (row: FilledRow, part: string) => (fields[row.name(part)] ?? '').trim();
  const results = filledRows(fields, resultList, resultParts).map((row) =>
    [at(row, 'wat'), [at(row, 'aantal'), at(row, 'eenheid')].join(' ').trim()]
      .filter((word) => word !== '')
      .join(': '),
  );
  const milestones = filledRows(fields, milestoneList, milestoneParts).map((row) => {
    const done = at(row, 'gehaald');
    return `${at(row, 'wat')}: ${inWords(at(row, 'dag'))}${done === '' ? '' : text.doneOn(inWords(done))}`;
  });
  return { ...fields, resultaten: results.join('; '), mijlpalen: milestones.join('; ') };
}

function inWords(typed: string): string {
  const day = parseWrittenDay(typed);
  return day === null ? typed : dayInWords(day);
}
