import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelReaders } from './readers/kernel-readers.ts';
import { planReaders } from './readers/plan-readers.ts';
import { programReaders } from './readers/program-readers.ts';
import { scanReaders } from './readers/scan-readers.ts';
import { shelterReaders } from './readers/shelter-readers.ts';

const readers = [...kernelReaders, ...planReaders, ...scanReaders, ...shelterReaders, ...programReaders];

/** How many inputs in all; `ONDERDAK_FUZZ_INPUTS=100000 npx vitest run tests/fuzz/readers.test.ts` for a long run. */
const count = Number(process.env['ONDERDAK_FUZZ_INPUTS'] ?? 6000);
const seed = Number(process.env['ONDERDAK_FUZZ_SEED'] ?? 1);
const isLong = process.env['ONDERDAK_FUZZ_INPUTS'] !== undefined;

/** Of so many inputs, some are changed so little that they can be read. */
const enoughToJudge = 30;

const shares = readers.reduce((sum, { share }) => sum + share, 0);

describe('whatever it is given, it gives an outcome or says what it cannot read', () => {
  it.each(readers)(
    '$name',
    async ({ name, share, property, counts }) => {
      const numRuns = Math.ceil((count * share) / shares);
      await fc.assert(property, { seed, numRuns });
      if (isLong) process.stdout.write(`${counts.runs} inputs, ${counts.taken} taken: ${name}\n`);
      if (counts.runs >= enoughToJudge) expect(counts.taken).toBeGreaterThan(0);
    },
    isLong ? 3_600_000 : 30_000,
  );
});
