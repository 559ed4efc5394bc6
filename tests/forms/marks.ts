/*
 * Whether a form marks the fewest of its fields.
 *
 * Rule: where more than two thirds of the fields are optional, and at least four are, what is required is marked and what
 * is optional is not; elsewhere it is the other way round. Fields of a list count once, however many rows it has; a
 * statement to tick has no mark and does not count.
 */

interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly mark: string;
}

const required = '(verplicht)';
const optional = '(niet verplicht)';

/** What a form does against the rule, in words; null when it keeps to it. */
export function wrongMarks(form: Element): string | null {
  const marksRequired = form.getAttribute('data-marks') === 'required';
  const fields = fieldsOf(form, marksRequired);
  const left = fields.filter(({ isRequired }) => !isRequired).length;
  const mustMarkRequired = left >= 4 && left * 3 > fields.length * 2;
  const count = `${left} of ${fields.length} optional`;
  if (mustMarkRequired !== marksRequired)
    return `${count}: ${mustMarkRequired ? 'does not mark' : 'marks'} what is required`;
  const wrong = marksRequired ? optional : required;
  const twice = fields.filter(({ mark }) => mark === wrong).map(({ name }) => name);
  return twice.length === 0 ? null : `${count}: also marks ${twice.join(', ')} ${wrong}`;
}

function fieldsOf(form: Element, marksRequired: boolean): readonly Field[] {
  const found = [...form.querySelectorAll('.onderdak-field')].flatMap((field): readonly Field[] => {
    const label = [...field.children].find(({ tagName }) => tagName === 'LABEL' || tagName === 'LEGEND');
    const isList = field.querySelector('.onderdak-field') !== null;
    if (label === undefined || isList) return [];
    const mark = label.querySelector('.onderdak-optional')?.textContent?.trim() ?? '';
    const isRequired = marksRequired ? mark === required : mark !== optional;
    const name = field.querySelector('[name]')?.getAttribute('name') ?? '';
    return [{ name: name.replace(/-\d+(?=-|$)/u, ''), isRequired, mark }];
  });
  return [...new Map(found.map((field) => [field.name, field])).values()];
}
