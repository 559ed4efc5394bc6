import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Form, TextInput, type FormProps } from '#app/ui/index.ts';
import { wrongMarks } from './marks.ts';

const names = (kind: string, count: number) =>
  Array.from('abcdefgh'.slice(0, count), (each) => `${kind}-${each}`);

function judged(optional: number, required: number, marksRequired: FormProps['marksRequired']) {
  const html = renderToStaticMarkup(
    <Form act="proef" marksRequired={marksRequired ?? false}>
      {names('mag', optional).map((name) => (
        <TextInput key={name} name={name} label={name} isOptional />
      ))}
      {names('moet', required).map((name) => (
        <TextInput key={name} name={name} label={name} />
      ))}
    </Form>,
  );
  const form = parseHTML(`<html><body>${html}</body></html>`).document.querySelector('form');
  return form === null ? 'no form' : wrongMarks(form);
}

it.each([
  [3, 0, false],
  [4, 2, false],
  [5, 2, true],
  [4, 1, true],
  [4, 0, 'none'],
] as const)('%d optional and %d required: marked %s', (optional, required, marksRequired) => {
  expect(judged(optional, required, marksRequired)).toBeNull();
  const other = marksRequired === false;
  expect(judged(optional, required, other)).toMatch(/what is required$/u);
});
