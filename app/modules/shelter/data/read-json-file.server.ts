import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { nl } from 'zod/locales';
import { checkShape, tooManyFaults } from '#app/platform/documents/check-shape.ts';
import { parseJson } from '#app/platform/documents/json/parse-json.ts';
import { toJsonPath, type FileFault } from './file-fault.ts';

const inDutch = { error: nl().localeError };

/** Reads and checks one JSON file; on a fault adds all of them to `faults` and gives null. */
export async function readJsonFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  faults: FileFault[],
): Promise<z.infer<Schema> | null> {
  const file = basename(path);
  const content = await readContent(path);
  if (!content.isRead) {
    faults.push({ file, path: content.path ?? '$', reason: content.reason });
    return null;
  }
  const checked = checkShape(schema, content.value, inDutch);
  if (checked === null) {
    faults.push({ file, path: '$', reason: tooManyFaults });
    return null;
  }
  if (checked.success) return checked.data;
  for (const { path: place, message } of checked.error.issues)
    faults.push({ file, path: toJsonPath(place), reason: message });
  return null;
}

type Content =
  | { readonly isRead: true; readonly value: unknown }
  | { readonly isRead: false; readonly path?: string; readonly reason: string };

async function readContent(path: string): Promise<Content> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason =
      error instanceof TypeError ? 'Is niet in UTF-8 geschreven' : 'Kan niet worden gelezen; staat het er?';
    return { isRead: false, reason };
  }
  const content = parseJson(text);
  if (content.ok) return { isRead: true, value: content.value };
  const { path: place, reason } = content.reason;
  return { isRead: false, path: toJsonPath(place), reason };
}
