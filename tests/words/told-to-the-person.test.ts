import { expect, test } from 'vitest';
import { auditWords, modules } from '#app/modules.server.ts';

/*
 * Whoever asks who looked in the own file reads a sentence for each act. An act of a module that keeps data about people
 * has one, or is named in its words as never being about one person; the types see to it, and this to what they cannot.
 */
const told = Object.entries(auditWords.toPerson ?? {}).flatMap(([action, words]) =>
  words === null ? [] : [[action, words] as const],
);

test('every act of a module with records about people is told, or never about one person', () => {
  const withPeople = modules.filter(
    ({ personRecords, audit }) => personRecords !== undefined || audit?.objects['person'] !== undefined,
  );
  expect(withPeople.map(({ name }) => name)).toEqual(expect.arrayContaining(['people', 'shelter']));
  for (const { name, audit } of withPeople)
    expect(Object.keys(audit?.toPerson ?? {}).toSorted(), name).toEqual(
      Object.keys(audit?.actions ?? {}).toSorted(),
    );
});

test.each(told)('%s goes on after who did it, and speaks to the person', (_, { words }) => {
  // A verb comes first, so that "Opvang Noord, begeleider: bekeek uw dossier" reads on; no full stop, which follows.
  expect(words).toMatch(/^[a-z].*[^.]$/u);
  expect(words).not.toMatch(/dossier geopend|gewijzigd|\bde cliënt\b|\bbetrokkene\b/iu);
  for (const sentence of words.split('. '))
    expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(16);
});

test('what only looks is never told as a change, and the other way round', () => {
  for (const [action, { kind }] of told) {
    if (/^(?:view|list|find)-/u.test(action)) expect(['look', 'watch'], action).toContain(kind);
    if (action.startsWith('export-')) expect(['take-along', 'watch'], action).toContain(kind);
  }
});
