import { describe, expect, it } from 'vitest';
import { dequeue, enqueue, readQueue, toQueuedAct, type QueueStore } from './queue.ts';

function newStore(content: Record<string, string> = {}): QueueStore {
  const kept = new Map(Object.entries(content));
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const act = (key: string) => ({ key, stayId: 's', by: 'u', fields: `sleutel=${key}` });

describe('the queue of the door', () => {
  it('keeps acts in the order in which buttons were pressed, each once', () => {
    const store = newStore();
    for (const key of ['a', 'b', 'a']) enqueue(store, act(key));
    expect(readQueue(store).map(({ key }) => key)).toEqual(['a', 'b']);
    dequeue(store, 'a');
    expect(readQueue(store).map(({ key }) => key)).toEqual(['b']);
  });

  it('is empty when what is stored cannot be read', () => {
    expect(readQueue(newStore({ 'onderdak-deur': '{' }))).toEqual([]);
    expect(readQueue(newStore({ 'onderdak-deur': '[{"key":1}]' }))).toEqual([]);
  });

  it('keeps ids, codes and the moment, and nothing else of the form', () => {
    const form = new FormData();
    form.set('soort', 'in');
    form.set('sleutel', 'k');
    form.set('verblijf', 's');
    form.set('naam', 'J. Jansen');
    const kept = toQueuedAct(form, 'u', new Date('2026-11-20T21:00:00Z'));
    expect(kept).toEqual({
      key: 'k',
      stayId: 's',
      by: 'u',
      fields: 'soort=in&verblijf=s&sleutel=k&gezien=2026-11-20T21%3A00%3A00.000Z',
    });
  });
});
