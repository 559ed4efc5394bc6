import { posix } from 'node:path';
import { tagsOf } from './xml-tags.ts';

/** What a sheet has beside its cells: it may say something that no cell says. */
export interface SheetExtras {
  /** Merged cells, such as `H5:H7`. */
  readonly merged: readonly string[];
  /** Cells with a comment, such as `H5`. */
  readonly commented: readonly string[];
}

/** Of every sheet, in the order of the workbook. `files` holds the XML of the workbook by its path. */
export function readSheetExtras(files: ReadonlyMap<string, string>): readonly SheetExtras[] {
  const book = 'xl/workbook.xml';
  const targets = targetsOf(files, book);
  return tagsOf(files.get(book) ?? '', 'sheet').map(({ attributes }) => {
    const path = targets.find(({ id }) => id === attributes.get('id'))?.path ?? '';
    const merged = tagsOf(files.get(path) ?? '', 'mergeCell').map((tag) => tag.attributes.get('ref') ?? '');
    const commented = targetsOf(files, path)
      .filter(({ type }) => /\/(?:comments|threadedComment)$/u.test(type))
      .flatMap((comments) => tagsOf(files.get(comments.path) ?? '', 'comment', 'threadedComment'))
      .map((tag) => tag.attributes.get('ref') ?? '');
    return { merged, commented: [...new Set(commented)] };
  });
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** The files that this one names. */
function targetsOf(files: ReadonlyMap<string, string>, path: string): readonly Target[] {
  const folder = posix.dirname(path);
  const relations = files.get(`${folder}/_rels/${posix.basename(path)}.rels`) ?? '';
  return tagsOf(relations, 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: attributes.get('Type') ?? '',
      path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    };
  });
}
