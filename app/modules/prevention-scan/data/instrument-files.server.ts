import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Instrument } from '../domain/instrument.ts';
import { assembleInstrument } from './instrument-assembly.ts';
import { checkInstrument, instrumentFileName } from './instrument-checks.ts';
import { InstrumentFilesError, toJsonPath } from './instrument-fault.ts';
import type { InstrumentFault } from './instrument-fault.ts';
import { instrumentFileSchema, questionFileSchema } from './instrument-schema.ts';

/**
 * Loads the instrument in a directory such as `data/preventiescan/preventiescanner-2022`: `instrument.json` and
 * the question files that it lists, in that order.
 *
 * Everything is validated: the shape of each file, unique ids, and that every condition, theme, pillar, group
 * and column that is referred to exists.
 *
 * @throws InstrumentFilesError with all faults found, each with its file, JSON path and reason
 */
export async function loadInstrument(directory: string): Promise<Instrument> {
  const faults: InstrumentFault[] = [];
  const main = await readValidated(directory, instrumentFileName, instrumentFileSchema, faults);
  if (main === null) throw new InstrumentFilesError(directory, faults);
  const questionFiles = await Promise.all(
    main.questionFiles.map(async (file) => {
      const content = await readValidated(directory, file, questionFileSchema, faults);
      return { file, questions: content?.questions ?? [] };
    }),
  );
  faults.push(...checkInstrument(main, questionFiles));
  if (faults.length > 0) throw new InstrumentFilesError(directory, faults);
  return assembleInstrument(
    main,
    questionFiles.flatMap(({ questions }) => questions),
  );
}

/** Reads and validates one file; on a fault adds it to `faults` and gives null. */
async function readValidated<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
  faults: InstrumentFault[],
): Promise<z.infer<Schema> | null> {
  const fail = (reason: string) => {
    faults.push({ file, path: '$', reason });
    return null;
  };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(directory, file)));
  } catch (error) {
    return fail(error instanceof TypeError ? 'Is not written in UTF-8' : 'Cannot be read; is it there?');
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return fail(`Is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = schema.safeParse(content);
  if (checked.success) return checked.data;
  for (const { path, message } of checked.error.issues) {
    faults.push({ file, path: toJsonPath(path), reason: message });
  }
  return null;
}
