import { checkShape, tooManyFaults } from '#app/platform/documents/check-shape.ts';
import { parseJson } from '#app/platform/documents/json/parse-json.ts';
import { wholeFileFault, type ImportFault } from './import-fault.ts';
import { jsonScanSchema, type JsonScan, type JsonScanCell } from './json-scan-schema.ts';
import {
  unreadable,
  type DraftCell,
  type DraftCount,
  type DraftField,
  type DraftMark,
  type Place,
  type ReadOutcome,
  type RoundDraft,
} from './round-draft.ts';

/** Reads a round in the shape of the report's JSON. */
export function readJsonScan(text: string): ReadOutcome {
  const content = parseJson(text);
  if (!content.ok) return unreadable([faultAt(content.reason.path, content.reason.reason)]);
  const shape = checkShape(jsonScanSchema, content.value);
  if (shape === null) return unreadable([wholeFileFault(tooManyFaults)]);
  if (!shape.success) {
    return unreadable(shape.error.issues.map(({ path, message }) => faultAt(path, message)));
  }
  return toDraft(shape.data);
}

/** Lists of a file are never spread into a call: a call takes some hundred thousand values, a file may hold more. */
function toDraft(scan: JsonScan): ReadOutcome {
  const marks: DraftMark[] = [];
  const counts: DraftCount[] = [];
  const faults: ImportFault[] = repeatedIds(scan);
  for (const [tableAt, table] of scan.tables.entries()) {
    for (const [itemAt, item] of table.items.entries()) {
      for (const [column, cell] of Object.entries(item.columns)) {
        const tablePath = ['tables', tableAt];
        const itemPath = [...tablePath, 'items', itemAt];
        const path = [...itemPath, 'columns', column];
        const places: Partial<Record<DraftField, readonly PropertyKey[]>> = {
          table: [...tablePath, 'id'],
          item: [...itemPath, 'id'],
          column: path,
          count: [...path, 'count'],
        };
        const locate = (field: DraftField): Place => at(...(places[field] ?? path));
        const draftCell = { locate, table: table.id, item: item.id, column };
        for (const mark of toMarks(draftCell, path, cell)) marks.push(mark);
        for (const fault of valuesWithoutMark(path, cell)) faults.push(fault);
        const count = cell.publishedCount ?? cell.count;
        // The report gives a count of 0 for places where nothing is asked; that says nothing.
        if (count !== undefined && (count > 0 || cell.asked !== false)) counts.push({ ...draftCell, count });
      }
    }
  }
  const draft: RoundDraft = {
    instrumentId: scan.instrument ?? null,
    facts: typeof scan.round === 'object' ? scan.round : {},
    participants: scan.participants.map((nr, index) => ({
      nr: nrText(nr),
      place: at('participants', index),
    })),
    marks,
    counts,
    notes: (scan.notes ?? []).map(({ nr, table, note }, index) => ({
      locate: (field) => at('notes', index, field),
      nr: nrText(nr),
      table,
      note,
    })),
  };
  return { draft, faults };
}

function toMarks(cell: DraftCell, path: readonly PropertyKey[], { nrs, values }: JsonScanCell): DraftMark[] {
  return nrs.map((raw, index) => {
    const nr = nrText(raw);
    const value = values !== undefined && Object.hasOwn(values, nr) ? values[nr] : undefined;
    const valueFields: Partial<Record<DraftField, string>> = {
      value: 'text',
      minimum: 'min',
      maximum: 'max',
      period: 'period',
      basis: 'basis',
    };
    const locate = (field: DraftField): Place => {
      if (field === 'nr') return at(...path, 'nrs', index);
      const name = valueFields[field];
      if (name === undefined) return cell.locate(field);
      return value === undefined ? at(...path) : at(...path, 'values', nr, name);
    };
    const text = value?.text ?? null;
    return {
      ...cell,
      locate,
      nr,
      isMarkInText: false,
      text: typeof text === 'number' ? String(text).replace('.', ',') : text,
      range: toRange(value),
      period: value?.period ?? null,
      basis: value?.basis ?? null,
    };
  });
}

/** Without `min` and `max` the number is read from the text; with null for both there is none. */
function toRange(value: NonNullable<JsonScanCell['values']>[string] | undefined): DraftMark['range'] {
  if (value === undefined) return undefined;
  // A number in JSON is a number: its point is not read again.
  if (value.min === undefined && value.max === undefined) {
    return typeof value.text === 'number' ? { min: value.text, max: value.text } : undefined;
  }
  const { min = null, max = null } = value;
  return min === null && max === null ? null : { min, max };
}

function valuesWithoutMark(path: readonly PropertyKey[], { nrs, values }: JsonScanCell): ImportFault[] {
  const marked = new Set(nrs.map(nrText));
  return Object.keys(values ?? {})
    .filter((nr) => !marked.has(nr))
    .map((nr) =>
      faultAt(
        [...path, 'values', nr],
        `er staat een waarde bij nummer ${nr}, maar dat nummer staat niet in ‘nrs’`,
      ),
    );
}

function repeatedIds(scan: JsonScan): ImportFault[] {
  return [
    ...repeats(scan.tables).map(({ id, index }) =>
      faultAt(['tables', index, 'id'], `vraag ‘${id}’ staat er al`),
    ),
    ...scan.tables.flatMap(({ items }, tableAt) =>
      repeats(items).map(({ id, index }) =>
        faultAt(['tables', tableAt, 'items', index, 'id'], `antwoord ‘${id}’ staat er al in deze vraag`),
      ),
    ),
  ];
}

function repeats(entries: readonly { readonly id: string }[]): { id: string; index: number }[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ id, index }];
    seen.add(id);
    return [];
  });
}

function nrText(nr: unknown): string {
  return typeof nr === 'string' || typeof nr === 'number' ? String(nr) : JSON.stringify(nr);
}

function faultAt(path: readonly PropertyKey[], reason: string): ImportFault {
  return { ...at(...path), reason };
}

/** `tables[3].items[0].id` as place; the empty path is the whole file. */
function at(...path: readonly PropertyKey[]): Place {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  const column = steps.join('').replace(/^\./u, '');
  return { row: null, column: column === '' ? null : column };
}
