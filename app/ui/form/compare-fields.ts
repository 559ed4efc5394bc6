import { parseDay } from '#app/kernel/parse-day.ts';
import { dayInWords } from '#app/words/days.ts';

/** What stands in a form, by field. */
type Fields = Readonly<Record<string, string>>;

/** The choices of a field that sends codes, to show the words for them. */
type Choices = Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>;

export interface FieldDifference {
  readonly name: string;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Fields in which two people's versions of the same thing differ, by the names a reader knows them by. */
export function compareFields(
  theirs: Fields,
  mine: Fields,
  labels: Fields,
  choices: Choices = {},
): readonly FieldDifference[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const one = asStored(theirs[name]);
    const other = asStored(mine[name]);
    if (one === other) return [];
    return [{ name, label, theirs: inWords(one, choices[name]), mine: inWords(other, choices[name]) }];
  });
}

/** A browser sends each line with a carriage return before its line feed; stored texts have none. */
function asStored(typed: string | undefined): string {
  return (typed ?? '').replaceAll('\r\n', '\n').trim();
}

function inWords(value: string, choices: Choices[string] | undefined): string {
  const chosen = choices?.find((choice) => choice.value === value)?.label;
  if (chosen !== undefined) return chosen;
  const day = parseDay(value);
  return day === null ? value : dayInWords(day);
}
