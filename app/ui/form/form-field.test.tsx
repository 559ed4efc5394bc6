import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Checkbox, CheckboxGroup, ErrorSummary, RadioGroup, Select, TextInput } from '../index.ts';

function render(node: ReactNode): Document {
  return parseHTML(`<!doctype html><html lang="nl"><body>${renderToStaticMarkup(node)}</body></html>`)
    .document;
}

describe('a field', () => {
  test('ties label, description and error to the control, the error first', () => {
    const page = render(
      <TextInput
        name="naam"
        label="Naam"
        description="Zoals in het contract"
        error="Vul een naam in"
        defaultValue="Ab"
      />,
    );
    const input = page.querySelector('input');
    expect(page.querySelector('label')?.getAttribute('for')).toBe('naam');
    expect(input?.getAttribute('id')).toBe('naam');
    expect(input?.getAttribute('value')).toBe('Ab');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    const ids = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => page.getElementById(id)?.textContent)).toEqual([
      'Fout: Vul een naam in',
      'Zoals in het contract',
    ]);
  });

  test('without description and error points at nothing', () => {
    const input = render(<TextInput name="naam" label="Naam" />).querySelector('input');
    expect(input?.hasAttribute('aria-describedby')).toBe(false);
    expect(input?.hasAttribute('aria-invalid')).toBe(false);
    expect(input?.hasAttribute('required')).toBe(true);
  });

  test('says so when it is not required', () => {
    const page = render(<TextInput name="naam" label="Naam" isOptional />);
    expect(page.querySelector('label')?.textContent).toBe('Naam (niet verplicht)');
    expect(page.querySelector('input')?.hasAttribute('required')).toBe(false);
  });

  test('keeps the choice that was made', () => {
    const page = render(
      <Select
        name="soort"
        label="Soort"
        defaultValue="b"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    );
    expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('b');
  });
});

describe('a group of choices', () => {
  const options = [
    { value: 'ja', label: 'Ja' },
    { value: 'nee', label: 'Nee', description: 'Of nog niet' },
  ];

  test('gives its first choice the id that the error summary links to', () => {
    const page = render(
      <RadioGroup name="antwoord" label="Gebeurt dit?" options={options} error="Kies een antwoord" />,
    );
    expect(page.getElementById('antwoord')?.getAttribute('value')).toBe('ja');
    expect(page.querySelector('fieldset')?.getAttribute('aria-describedby')).toBe('antwoord-fout');
    expect(page.querySelector('legend')?.textContent).toBe('Gebeurt dit?');
    const second = page.getElementById('antwoord-2')?.getAttribute('aria-describedby') ?? '';
    expect(page.getElementById(second)?.textContent).toBe('Of nog niet');
  });

  test('ticks every value that was chosen', () => {
    const page = render(
      <CheckboxGroup name="kenmerk" label="Kenmerken" options={options} defaultValues={['nee']} isOptional />,
    );
    const ticked = [...page.querySelectorAll('input[checked]')].map((each) => each.getAttribute('value'));
    expect(ticked).toEqual(['nee']);
  });

  test('a single checkbox names its error', () => {
    const input = render(<Checkbox name="akkoord" label="Akkoord" error="Vink dit aan" />).querySelector(
      'input',
    );
    expect(input?.getAttribute('aria-describedby')).toBe('akkoord-fout');
  });
});

describe('the error summary', () => {
  test('links to the fields and can take the focus', () => {
    const page = render(
      <ErrorSummary
        problems={[{ fieldId: 'naam', message: 'Vul een naam in' }, { message: 'Probeer het later opnieuw' }]}
      />,
    );
    const summary = page.querySelector('section');
    expect(summary?.getAttribute('tabindex')).toBe('-1');
    expect(summary?.hasAttribute('autofocus')).toBe(true);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('#naam');
    expect([...page.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
      'Vul een naam in',
      'Probeer het later opnieuw',
    ]);
    expect(page.getElementById(summary?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Controleer uw antwoorden',
    );
  });

  test('draws nothing without problems', () => {
    expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe('');
  });
});
