import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InstrumentFilesError } from './instrument-fault.ts';
import { loadInstrument } from './instrument-files.server.ts';

const shipped = fileURLToPath(
  new URL('../../../../data/preventiescan/preventiescanner-2022', import.meta.url),
);

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'instrument-'));
  await cp(shipped, directory, { recursive: true });
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

/** Changes one file of the copy by replacing a piece of its text, which has to be there. */
async function replace(file: string, piece: string, replacement: string): Promise<void> {
  const text = await readFile(join(directory, file), 'utf8');
  expect(text).toContain(piece);
  await writeFile(join(directory, file), text.replace(piece, replacement));
}

async function faults(): Promise<readonly string[]> {
  try {
    await loadInstrument(directory);
  } catch (error) {
    if (error instanceof InstrumentFilesError) {
      return error.faults.map(({ file, path, reason }) => `${file} ${path} ${reason}`);
    }
    throw error;
  }
  return [];
}

describe('a sound instrument', () => {
  it('has no faults', async () => {
    expect(await faults()).toEqual([]);
  });

  it('fills in what the files leave out', async () => {
    const { questions } = await loadInstrument(directory);
    const itemsOf = (id: string) => questions.find((question) => question.id === id)?.items ?? [];
    expect(itemsOf('securing-home').map(({ id, conditionId }) => `${id} ${conditionId ?? '-'}`)).toEqual([
      'housing-support long-term-housing-support',
      'recovery-groups long-term-housing-support',
      'specialised-care specialised-care',
      'peer-buddies long-term-housing-support',
      'consumption-rooms long-term-housing-support',
      'other -',
      'none -',
      'unknown -',
    ]);
    expect(itemsOf('shelter-options').find(({ id }) => id === 'hostel-youth')?.columns).toEqual([
      'institution',
    ]);
    expect(itemsOf('policy-intentions')[0]).toMatchObject({
      direction: 'more',
      horizon: 'long',
      conditionId: null,
    });
    expect(itemsOf('housing-availability')[2]).toMatchObject({ direction: 'neutral', unit: 'months' });
    expect(itemsOf('risk-indicators')[0]).toMatchObject({
      groupId: 'health',
      columns: ['yes', 'no', 'unknown'],
    });
  });
});

describe('one fault in a file', () => {
  it.each([
    [
      'an unknown condition of an item',
      'questions/early-care.json',
      '"conditionId": "psychiatric-expertise"',
      '"conditionId": "psychiatry"',
      '$.questions[0].items[4].conditionId Unknown condition "psychiatry"',
    ],
    [
      'an unknown condition of a question',
      'questions/early-care.json',
      '"conditionId": "early-intervention"',
      '"conditionId": "intervention"',
      '$.questions[0].conditionId Unknown condition "intervention"',
    ],
    [
      'an unknown subject',
      'questions/policy.json',
      '"subjectId": "measures"',
      '"subjectId": "means"',
      '$.questions[1].subjectId Unknown condition or theme "means"',
    ],
    [
      'a subject of another pillar',
      'questions/policy.json',
      '"subjectId": "measures"',
      '"subjectId": "health"',
      '$.questions[1].subjectId "health" belongs to "basic-conditions", not to "policy"',
    ],
    [
      'a duplicate item',
      'questions/housing.json',
      '{"id": "fast-id"',
      '{"id": "postal-address"',
      '$.questions[0].items[1].id Duplicate id "postal-address"',
    ],
    [
      'a question that another file has too',
      'questions/policy.json',
      '"id": "policy-measures"',
      '"id": "support-quality"',
      '$.questions[1].id Question "support-quality" is already in questions/early-care.json',
    ],
    [
      'a column the question does not have',
      'questions/housing.json',
      '"columns": ["institution"]',
      '"columns": ["prison"]',
      '$.questions[3].items[13].columns[0] The question has no column "prison"',
    ],
    [
      'columns for a kind that has fixed ones',
      'questions/housing.json',
      '"kind": "multi-by-route"',
      '"kind": "multi"',
      '$.questions[3].columns A question of kind multi has fixed columns; leave them out',
    ],
    [
      'a number question without a value',
      'questions/insight.json',
      '{"id": "value", "label": {"nl": "Aantal", "en": "Number"}},\n        {"id": "no-info"',
      '{"id": "no-info"',
      '$.questions[4].columns The first column of a number question must be "value"',
    ],
    [
      'an unknown role',
      'questions/housing.json',
      '"role": "none"',
      '"role": "nothing"',
      '$.questions[0].items[4].role Invalid option: expected one of "option"|"other"|"none"|"unknown"',
    ],
    [
      'an unknown kind',
      'questions/policy.json',
      '"kind": "multi"',
      '"kind": "many"',
      '$.questions[0].kind Invalid option: expected one of "multi"|"multi-by-route"|"yes-no-unknown"|"number"',
    ],
    [
      'an unknown group',
      'questions/insight.json',
      '"groupId": "work"',
      '"groupId": "school"',
      '$.questions[1].items[10].groupId Unknown group "school"',
    ],
    [
      'a direction for a fact',
      'questions/insight.json',
      '"unit": "months"',
      '"direction": "less"',
      '$.questions[5].items[2].direction Items of a yes-no-unknown question are facts and must be neutral',
    ],
    [
      'a misspelt field',
      'questions/recovery-care.json',
      '"direction": "less"',
      '"directon": "less"',
      '$.questions[3].items[1] Unrecognized key: "directon"',
    ],
    [
      'an empty label',
      'questions/policy.json',
      '"nl": "Nul huisuitzettingen"',
      '"nl": " "',
      '$.questions[0].items[0].label.nl Must not be empty',
    ],
    [
      'a duplicate condition',
      'instrument.json',
      '{"id": "income"',
      '{"id": "housing"',
      '$.pillars[0].conditions[2].id Duplicate id "housing"',
    ],
    [
      'a theme under an unknown pillar',
      'instrument.json',
      '"pillarId": "early-care"',
      '"pillarId": "care"',
      '$.themes[0].pillarId Unknown pillar or section "care"',
    ],
    [
      'a file listed twice',
      'instrument.json',
      '"questions/early-care.json"',
      '"questions/early-care.json", "questions/early-care.json"',
      '$.questionFiles[2] "questions/early-care.json" is listed twice',
    ],
    [
      'thresholds in the wrong order',
      'instrument.json',
      '"numerator": 8',
      '"numerator": 4',
      '$.thresholds The threshold for very strong must be higher than the one for strong',
    ],
    [
      'a share above one',
      'instrument.json',
      '"focusShare": {"numerator": 1',
      '"focusShare": {"numerator": 4',
      '$.focusShare Must be a share of at most 1',
    ],
    [
      'a file outside the directory',
      'instrument.json',
      '"questions/policy.json"',
      '"../policy.json"',
      '$.questionFiles[4] Name a file as questions/<name>.json',
    ],
  ])('%s', async (_, file, piece, replacement, expected) => {
    await replace(file, piece, replacement);
    expect(await faults()).toContain(`${file} ${expected}`);
  });
});

describe('a file that cannot be read', () => {
  it('is missing', async () => {
    await rm(join(directory, 'questions/policy.json'));
    expect(await faults()).toEqual(['questions/policy.json $ Cannot be read; is it there?']);
  });

  it('is no JSON', async () => {
    await writeFile(join(directory, 'instrument.json'), '{ "id": ');
    expect(await faults()).toEqual([expect.stringMatching(/^instrument\.json \$ Is not valid JSON: /u)]);
  });

  it('is written in another encoding', async () => {
    await writeFile(join(directory, 'questions/policy.json'), Buffer.from('{"nl": "Cliënt"}', 'latin1'));
    expect(await faults()).toEqual(['questions/policy.json $ Is not written in UTF-8']);
  });
});

it('names all faults at once, with the directory', async () => {
  await replace('questions/policy.json', '"subjectId": "measures"', '"subjectId": "means"');
  await replace('questions/housing.json', '"columns": ["institution"]', '"columns": ["prison"]');
  expect(await faults()).toHaveLength(2);
  await expect(loadInstrument(directory)).rejects.toThrow(`The instrument in ${directory} cannot be used.`);
});
