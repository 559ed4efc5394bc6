import { join } from 'node:path';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { codeListFiles, type CodeListFile } from './code-list-schemas.ts';
import { RegisterFileError, type FileFault } from './file-fault.ts';
import { readJsonFile } from './read-json-file.server.ts';

/**
 * The code lists in a directory such as `data/opvanglocaties`.
 *
 * @throws RegisterFileError with all faults of all lists
 */
export async function loadCodeLists(directory: string): Promise<readonly CodeListFile[]> {
  const faults: FileFault[] = [];
  const lists: CodeListFile[] = [];
  for (const [file, schema] of Object.entries(codeListFiles)) {
    const list = await readJsonFile(join(directory, file), schema, faults);
    if (list === null) continue;
    lists.push(list);
    faults.push(...repeatedIds(file, list));
  }
  if (faults.length > 0) throw new RegisterFileError(faults);
  return lists;
}

/** Brings the tables in line with the files. A code that is no longer in its file is archived, never removed. */
export async function storeCodeLists(tx: OwnerTransaction, lists: readonly CodeListFile[]): Promise<void> {
  for (const { list, entries } of lists) {
    const rows = entries.map(toRow);
    await tx
      .insertInto(list)
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => {
          const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'code');
          return Object.fromEntries(
            columns.map((column) => [column, eb.ref(`excluded.${column}` as 'excluded.nl')]),
          );
        }),
      )
      .execute();
    await tx
      .updateTable(list)
      .set({ is_archived: true })
      .where(
        'code',
        'not in',
        rows.map(({ code }) => code),
      )
      .execute();
  }
}

type Entry = CodeListFile['entries'][number];

function toRow(entry: Entry, index: number) {
  const { id, nl, en, archived } = entry;
  const row = { code: id, nl, en, is_archived: archived, ordinal: index + 1 };
  if ('route' in entry) return { ...row, rvs_route: entry.route };
  if ('ethosClass' in entry) return { ...row, ethos_class: entry.ethosClass };
  if ('isWithoutRoof' in entry)
    return { ...row, is_without_roof: entry.isWithoutRoof, is_home: entry.isHome };
  if ('hasNights' in entry) {
    const { hasNights, hasPlaces, isForYouth } = entry;
    return { ...row, has_nights: hasNights, has_places: hasPlaces, is_for_youth: isForYouth };
  }
  return row;
}

function repeatedIds(file: string, { entries }: CodeListFile): readonly FileFault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, path: `$.entries[${index}].id`, reason: `Code ‘${id}’ staat er al` }];
  });
}
