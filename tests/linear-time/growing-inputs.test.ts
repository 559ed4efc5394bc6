import { describe, expect, it } from 'vitest';
import { isEmailAddress } from '#app/kernel/email-address.ts';
import { parseEuro } from '#app/kernel/parse-euro.ts';
import { parsePercentage, parseQuantity } from '#app/kernel/parse-quantity.ts';
import { parseTemplate } from '#app/modules/action-plan/documents/template/parse-template.ts';
import { freeSlug } from '#app/modules/action-plan/web/forms/free-slug.ts';
import { slugOf } from '#app/modules/organisation/domain/organisation-kind.ts';
import { safeDestination } from '#app/modules/organisation/web/sign-in-form.ts';
import { bsnFault, tidyBsn } from '#app/kernel/bsn.ts';
import { nameWords, soundOf } from '#app/modules/people/domain/normalise-name.ts';
import { emptyIdentityInput, readIdentity } from '#app/modules/people/domain/read-identity.ts';
import { readCsvScan } from '#app/modules/prevention-scan/documents/import/read-csv-scan.ts';
import { readJsonScan } from '#app/modules/prevention-scan/documents/import/read-json-scan.ts';
import { readNumberRange } from '#app/modules/prevention-scan/domain/range.ts';
import { sheetNames } from '#app/platform/documents/workbook.server.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { loggedPath } from '#app/platform/http/logged-path.ts';
import { readPartHeaders } from '#app/platform/http/form/part-headers.ts';

const today = Temporal.PlainDate.from('2026-11-20');

/** Everything that reads text which someone else wrote. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  parseEuro,
  parseQuantity,
  parsePercentage,
  readNumberRange,
  parseTemplate,
  isEmailAddress,
  slugOf,
  freeSlug: (text) => freeSlug(text, new Set(), 'x'),
  safeDestination: (text) => safeDestination(`/${text}`),
  bsn: (text) => bsnFault(tidyBsn(text)),
  nameWords: (text) => nameWords(text).slice(0, 100).map(soundOf),
  soundOf,
  readIdentity: (text) => {
    const all = Object.keys(emptyIdentityInput).map((field) => [field, text]);
    return readIdentity(Object.fromEntries(all) as typeof emptyIdentityInput, today);
  },
  readCsvScan: (text) => readCsvScan(`gemeente_nr;vraag;antwoord;kolom\n${text.slice(0, 20_000)}`),
  readJsonScan,
  sheetNames: (text) => sheetNames([text]),
  attachment,
  loggedPath,
  readPartHeaders: (text) => readPartHeaders(`Content-Disposition: form-data; name="${text}`),
};

/** What an attacker makes long: a beginning, something over and over, and an end that does not fit. */
const shapes: readonly (readonly [string, string, string])[] = [
  ['', 'a', '!'],
  ['', ' ', 'x'],
  ['25', ' ', 'x'],
  ['a@', '.', '@'],
  ['a@', 'b.', '@'],
  ['{{grafiek:', ' ', 'x'],
  ['{{#', ' ', 'x'],
  ['', '{{', ''],
  ['# ', '# ', '\u2028'],
  ['', '0', 'x'],
  ['', '1.000', 'x'],
  ['', '1,', '-'],
  ['', '-', 'x'],
  ['', "'", 'x'],
  ['', '; ', '='],
  ['', 'onderdak.werkplek=', ''],
  ['', '%75', '%'],
  ['', '/', 'uitnodiging'],
  ['eerste', ' ', 'helft'],
  ['', '(2021 ', ''],
  ['', 'tsch', 'h'],
  ['', '"', ''],
  ['"', '\\', ''],
  ['', '[', ''],
  ['', '{"a":', ''],
  ['', ';', '\n'],
  ['', '\n', 'x'],
  ['', '\u0301', 'e'],
];

const length = 100_000;

/** Linear reading takes some milliseconds at this length; what grows with the square takes seconds. */
const mostMilliseconds = 1000;

/** Processor time of this thread alone: other programs on a busy machine do not count. */
function processorTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe('the time of reading grows with the length, and no faster', () => {
  it.each(Object.entries(readers))('%s', (_, read) => {
    const slow = shapes.flatMap(([before, again, after]) => {
      const text = before + again.repeat(Math.ceil(length / again.length)) + after;
      const time = processorTime(() => read(text));
      return time > mostMilliseconds ? [`${before}(${again})*${after}: ${Math.round(time)} ms`] : [];
    });
    expect(slow).toEqual([]);
  });
});

it('tells reading whose time grows with the square', () => {
  const [before, again, after] = ['25', ' ', 'x'];
  const text = before + again.repeat(length) + after;
  expect(processorTime(() => text.replace(/\s*%\s*$/u, ''))).toBeGreaterThan(mostMilliseconds);
});
