import { expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { listTemplateFields } from './template-fields.nl.ts';

const reasons = (text: string) => checkTemplate(text).map(({ line, reason }) => `${line}: ${reason}`);

it.each([
  ['a letter without a word', ' \n', '1: Het sjabloon is leeg.'],
  [
    'an unknown field',
    'Hallo\n\n{{regio.naan}}',
    '3: Het veld {{regio.naan}} bestaat niet. Bedoelt u ‘regio.naam’?',
  ],
  ['a field far from any other', '{{iets.heel.anders}}', '1: Het veld {{iets.heel.anders}} bestaat niet.'],
  [
    'a block that is not closed',
    '{{#maatregelen}}\n- {{maatregel.naam}}',
    '1: Het blok {{#maatregelen}} wordt niet gesloten. Zet {{/maatregelen}} op een eigen regel.',
  ],
  ['a block that was never opened', 'x\n{{/themas}}', '2: {{/themas}} sluit een blok dat niet open is.'],
  [
    'blocks that cross',
    '{{#maatregelen}}\n{{#posten}}\n{{/maatregelen}}\n{{/posten}}',
    '3: {{/maatregelen}} past niet bij {{#posten}} op regel 2.',
  ],
  [
    'a field outside its list',
    '# {{maatregel.naam}}',
    '1: {{maatregel.naam}} kan alleen binnen {{#maatregelen}} en {{/maatregelen}} staan.',
  ],
  [
    'a list used as a field',
    '{{maatregelen}}',
    '1: {{maatregelen}} is een herhaling. Schrijf {{#maatregelen}} en {{/maatregelen}}, elk op een eigen regel.',
  ],
  [
    'a list of the plan within another list',
    '{{#maatregelen}}\n{{#opmerkingen}}\n{{/opmerkingen}}\n{{/maatregelen}}',
    '2: {{#opmerkingen}} kan niet binnen {{#maatregelen}} staan.',
  ],
  [
    'a list within itself',
    '{{#themas}}\n{{#themas}}\n{{/themas}}\n{{/themas}}',
    '2: {{#themas}} staat al binnen {{#themas}}.',
  ],
  [
    'an unknown chart',
    '{{grafiek:watervall}}',
    '1: De grafiek ‘watervall’ bestaat niet. Bedoelt u ‘waterval’?',
  ],
  [
    'a table that would repeat',
    '{{#themas}}\n{{tabel:jaren}}\n{{/themas}}',
    '2: Een tabel kan niet binnen {{#themas}} staan: dan zou die zich herhalen.',
  ],
  ['a chart within a line', 'Zie {{grafiek:waterval}}.', '1: Zet {{grafiek:waterval}} op een eigen regel.'],
  [
    'a field that does not end',
    'Zie {{regio.naam',
    '1: Een veld begint met {{ en eindigt met }} op dezelfde regel.',
  ],
  ['a heading too deep', '#### Vier', '1: Een kop heeft een, twee of drie hekjes (#).'],
])('says what is wrong: %s', (_, text, fault) => {
  expect(reasons(text)).toContain(fault);
});

it('finds nothing wrong with a good template', () => {
  expect(
    reasons(
      '# {{ plan.titel }}\r\n{{#maatregelen}}\r\n{{#posten}}\r\n- {{post.naam}}\r\n{{/posten}}\r\n{{/maatregelen}}',
    ),
  ).toEqual([]);
});

it('stays on its feet with endless nesting and endless text', () => {
  expect(reasons('{{#plan.visie}}\n'.repeat(50))).toContain('13: Hoogstens 12 blokken in elkaar.');
  expect(reasons('x'.repeat(200_001))).toEqual(['1: Het sjabloon is te lang: hoogstens 200.000 tekens.']);
});

it('lists each field once, with a meaning and an example', () => {
  const notations = listTemplateFields().map(({ notation }) => notation);
  expect(new Set(notations).size).toBe(notations.length);
  for (const { meaning, example } of listTemplateFields()) expect(`${meaning}${example}`).not.toBe('');
});
