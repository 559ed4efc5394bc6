import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Form,
  Select,
  Sent,
  SentProblems,
  TextInput,
  type SentForm,
} from '../index.ts';

function render(node: ReactNode): Document {
  return parseHTML(`<!doctype html><html lang="nl"><body>${renderToStaticMarkup(node)}</body></html>`)
    .document;
}

const sent: SentForm = {
  act: 'verplaatsen',
  part: '',
  typed: { dag: '2026-11-28', versie: '3' },
  problems: { dag: 'Kies een andere dag' },
  wholeForm: null,
  change: null,
};

const page = (form: SentForm | undefined) =>
  render(
    <Sent form={form} revision="4">
      <SentProblems />
      <Form act="vertrek" values={{ dag: '2026-11-01' }}>
        <TextInput name="dag" label="Vertrek" />
      </Form>
      <Form act="verplaatsen">
        <TextInput name="dag" label="Verplaatst" defaultValue="2026-11-02" />
        <Button act="bekijken">Bekijken</Button>
      </Form>
    </Sent>,
  );

const valueOf = (document: Document, id: string) => document.getElementById(id)?.getAttribute('value');

describe('a page with several forms', () => {
  test('says in each what it asks for, and gives the same field an id of its own', () => {
    const document = page(undefined);
    const acts = [...document.querySelectorAll('input[name=doen]')].map((input) =>
      input.getAttribute('value'),
    );
    expect(acts).toEqual(['vertrek', 'verplaatsen']);
    expect(document.querySelector('button')?.getAttribute('name')).toBe('doen');
    expect(document.querySelector('button')?.getAttribute('value')).toBe('bekijken');
    expect(valueOf(document, 'vertrek-dag')).toBe('2026-11-01');
    expect(valueOf(document, 'verplaatsen-dag')).toBe('2026-11-02');
    expect(document.querySelector('[aria-invalid]')).toBeNull();
  });

  test('puts back what was typed, and what is wrong, in the form that was sent alone', () => {
    const document = page(sent);
    expect(valueOf(document, 'vertrek-dag')).toBe('2026-11-01');
    expect(valueOf(document, 'verplaatsen-dag')).toBe('2026-11-28');
    expect(document.querySelector('[aria-invalid]')?.id).toBe('verplaatsen-dag');
    expect(document.querySelector('.onderdak-error-summary a')?.getAttribute('href')).toBe(
      '#verplaatsen-dag',
    );
  });

  test('names the fields that have the same mistake, and no others', () => {
    const same = 'Kies een dag die bestaat.';
    const document = render(
      <Sent form={{ ...sent, problems: { van: same, tot: same, wie: 'Vul een naam in.' } }}>
        <SentProblems labels={{ van: 'Van', tot: 'Tot', wie: 'Naam' }} />
      </Sent>,
    );
    expect([...document.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'Van: Kies een dag die bestaat.',
      'Tot: Kies een dag die bestaat.',
      'Vul een naam in.',
    ]);
  });

  test('tells what is wrong with the form as a whole without a link', () => {
    const document = page({ ...sent, problems: {}, wholeForm: 'Er is niets gewijzigd.' });
    expect(document.querySelector('.onderdak-error-summary li')?.textContent).toBe('Er is niets gewijzigd.');
    expect(document.querySelector('.onderdak-error-summary a')).toBeNull();
  });
});

describe('the revision that a form hands back', () => {
  const revisions = (form: SentForm | undefined) =>
    new Set(
      [...page(form).querySelectorAll('input[name=versie]')].map((input) => input.getAttribute('value')),
    );

  test('is that of the page', () => {
    expect(revisions(undefined)).toEqual(new Set(['4']));
  });

  test('stays the one it was made on after a mistake', () => {
    expect(revisions(sent)).toEqual(new Set(['3']));
  });

  test('is the newest once its maker was shown who was first', () => {
    const change = { isOwn: false, by: 'A', at: '2026-11-28T10:00:00Z' };
    expect(revisions({ ...sent, problems: {}, change })).toEqual(new Set(['4']));
  });
});

describe('a form for each of several things', () => {
  const list = (form: SentForm | undefined) =>
    render(
      <Sent form={form}>
        <SentProblems />
        {['een', 'twee'].map((part) => (
          <Form key={part} act="oordeel" part={part}>
            <Select name="keus" label="Keus" options={[{ value: 'a', label: 'A' }]} />
            <CheckboxGroup
              name="wie"
              label="Wie"
              options={[
                { value: 'x', label: 'X' },
                { value: 'y', label: 'Y' },
              ]}
              defaultValues={['x']}
              isOptional
            />
            <Checkbox name="zeker" label="Zeker" isChecked isOptional />
          </Form>
        ))}
      </Sent>,
    );
  const ticked = (document: Document) => [...document.querySelectorAll('input[checked]')].map(({ id }) => id);

  test('says which one it is about', () => {
    const parts = [...list(undefined).querySelectorAll('input[name=deel]')].map((input) =>
      input.getAttribute('value'),
    );
    expect(parts).toEqual(['een', 'twee']);
  });

  test('comes back for that one alone; what was not ticked is not ticked again', () => {
    expect(ticked(list(undefined))).toEqual([
      'oordeel-een-wie',
      'oordeel-een-zeker',
      'oordeel-twee-wie',
      'oordeel-twee-zeker',
    ]);
    const document = list({
      ...sent,
      act: 'oordeel',
      part: 'twee',
      typed: { wie: 'x y' },
      problems: { keus: 'Kies' },
    });
    expect(ticked(document)).toEqual([
      'oordeel-een-wie',
      'oordeel-een-zeker',
      'oordeel-twee-wie',
      'oordeel-twee-wie-2',
    ]);
    expect(document.querySelector('.onderdak-error-summary a')?.getAttribute('href')).toBe(
      '#oordeel-twee-keus',
    );
    expect(document.getElementById('oordeel-een-keus')?.getAttribute('aria-invalid')).toBeNull();
  });
});
