import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { FieldRows } from './field-rows.tsx';
import { Form } from './form.tsx';
import { Sent } from './sent.tsx';
import { TextInput } from './text-input.tsx';

const shown = (values: Readonly<Record<string, string>>, typed?: Readonly<Record<string, string>>) => {
  const sent = { act: 'opslaan', part: '', problems: {}, wholeForm: null, change: null };
  const html = renderToStaticMarkup(
    <Sent form={typed === undefined ? undefined : { ...sent, typed }}>
      <Form act="opslaan" values={values} hasRows>
        <FieldRows list="rij" label="Rijen" rowLabel={(number) => `Rij ${number}`} addLabel="Nog een rij">
          {(name) => <TextInput name={name('wat')} label="Wat" />}
        </FieldRows>
      </Form>
    </Sent>,
  );
  return [...html.matchAll(/name="(?<name>rij-\d+-\w+)"(?:[^>]*? value="(?<value>[^"]*)")?/gu)].map(
    ({ groups }) => `${groups?.['name']}=${groups?.['value'] ?? ''}`,
  );
};

it('has an empty row beneath those that are filled in', () => {
  expect(shown({})).toEqual(['rij-1-wat=']);
  expect(shown({ 'rij-1-id': 'a', 'rij-1-wat': 'Een', 'rij-2-wat': 'Twee' })).toEqual([
    'rij-1-id=a',
    'rij-1-wat=Een',
    'rij-2-wat=Twee',
    'rij-3-wat=',
  ]);
});

it('gives one row more where that was asked, with all that was typed', () => {
  const typed = { 'rij-1-wat': 'Eén', 'rij-2-wat': '' };
  expect(shown({}, { ...typed, doen: 'opslaan rij-erbij' })).toEqual([
    'rij-1-wat=Eén',
    'rij-2-wat=',
    'rij-3-wat=',
  ]);
  expect(shown({}, { ...typed, doen: 'opslaan' })).toEqual(['rij-1-wat=Eén', 'rij-2-wat=']);
});

it('sends the form itself on Enter: its first button asks for nothing else', () => {
  const html = renderToStaticMarkup(
    <Form act="opslaan" hasRows>
      <FieldRows list="rij" label="Rijen" rowLabel={String} addLabel="Nog een rij">
        {(name) => <TextInput name={name('wat')} label="Wat" />}
      </FieldRows>
    </Form>,
  );
  expect(/<button[^>]*>/u.exec(html)?.[0]).not.toContain('name=');
});
