import { workPlaceField } from '#app/kernel/work-place-field.ts';

/** A button that was pressed and is not yet known to have arrived. Ids and codes only: no names. */
export interface QueuedAct {
  /** Made by the server for this one button: sent twice it counts once. */
  readonly key: string;
  readonly stayId: string;
  /** Id of the account that pressed it; no one else sends it. */
  readonly by: string;
  /** The fields of the form, as a query string. */
  readonly fields: string;
}

/** Where the queue is kept; `localStorage` in the browser. */
export interface QueueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const storeKey = 'onderdak-deur';
/** Fields that may be kept; anything else in the form stays out of the phone. */
const keptFields = [
  workPlaceField,
  'soort',
  'verblijf',
  'nacht',
  'sleutel',
  'gebeurtenis',
  'uitzondering',
  'gezien',
];

export function readQueue(store: QueueStore): readonly QueuedAct[] {
  try {
    const content: unknown = JSON.parse(store.getItem(storeKey) ?? '[]');
    if (!Array.isArray(content)) return [];
    // What else may stand beside them in the phone is left there.
    return content.filter(isQueuedAct).map(({ key, stayId, by, fields }) => ({ key, stayId, by, fields }));
  } catch {
    return [];
  }
}

/** Adds an act at the end; one that is there already stays where it is. */
export function enqueue(store: QueueStore, act: QueuedAct): void {
  const queue = readQueue(store);
  if (!queue.some(({ key }) => key === act.key)) writeQueue(store, [...queue, act]);
}

export function dequeue(store: QueueStore, key: string): void {
  writeQueue(
    store,
    readQueue(store).filter((act) => act.key !== key),
  );
}

/** What to keep of a pressed button, with the moment it was pressed. */
export function toQueuedAct(form: FormData, by: string, seenAt: Date): QueuedAct | null {
  const fields = new URLSearchParams();
  for (const name of keptFields) {
    const value = form.get(name);
    if (typeof value === 'string' && value !== '') fields.set(name, value);
  }
  fields.set('gezien', seenAt.toISOString());
  const [key, stayId] = [fields.get('sleutel'), fields.get('verblijf')];
  return key === null || stayId === null ? null : { key, stayId, by, fields: fields.toString() };
}

function writeQueue(store: QueueStore, queue: readonly QueuedAct[]): void {
  if (queue.length === 0) store.removeItem(storeKey);
  else store.setItem(storeKey, JSON.stringify(queue));
}

function isQueuedAct(value: unknown): value is QueuedAct {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['key', 'stayId', 'by', 'fields'].every(
      (name) => typeof (value as Record<string, unknown>)[name] === 'string',
    )
  );
}
