import { doorMessages as text } from './messages.nl.ts';
import { dequeue, enqueue, readQueue, toQueuedAct, type QueuedAct, type QueueStore } from './queue.ts';

const secondsBetweenTries = 10;

/**
 * Keeps buttons at the door until there is a connection. Each press is stored first and sent after; it leaves the store
 * when the server has answered. An answer that got lost is asked for again with the same key, which counts once.
 */
export function wireDoor(page: Document, store: QueueStore = window.localStorage): void {
  const door = page.querySelector<HTMLElement>('[data-door]');
  if (door === null) return;
  const { doorBy: by = '', doorUrl: url = '' } = door.dataset;
  const sender = new Sender(page, store, { by, url });
  // Before other listeners: the form is sent from here and not by the browser.
  page.addEventListener('submit', (event) => sender.take(event), { capture: true });
  window.addEventListener('online', () => void sender.send());
  window.setInterval(() => void sender.send(), secondsBetweenTries * 1000);
  sender.mark();
  void sender.send();
}

/** What is sent of a press: with the moment of sending by the same clock, the server knows how long it waited. */
function bodyOf(fields: string): URLSearchParams {
  const body = new URLSearchParams(fields);
  body.set('verzonden', new Date().toISOString());
  return body;
}

type Answer =
  | { readonly kind: 'recorded' | 'repeated' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' | 'signed-out' };

class Sender {
  readonly #page: Document;
  readonly #store: QueueStore;
  readonly #door: { readonly by: string; readonly url: string };
  readonly #refusals = new Map<string, string>();
  #isSending = false;

  constructor(page: Document, store: QueueStore, door: { readonly by: string; readonly url: string }) {
    this.#page = page;
    this.#store = store;
    this.#door = door;
  }

  take(event: Event): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('doorForm' in form.dataset)) return;
    const act = toQueuedAct(new FormData(form), this.#door.by, new Date());
    if (act === null) return;
    try {
      enqueue(this.#store, act);
    } catch {
      // No room to keep it: the browser sends the form itself.
      return;
    }
    event.preventDefault();
    this.#refusals.delete(act.stayId);
    this.mark();
    void this.send();
  }

  /** Sends what waits, in order, until something cannot be reached. */
  async send(): Promise<void> {
    if (this.#isSending || this.#own().length === 0) return;
    this.#isSending = true;
    let sent = 0;
    try {
      for (let act = this.#own()[0]; act !== undefined; act = this.#own()[0]) {
        const answer = await this.#sendOne(act);
        if (answer.kind === 'unreachable') return this.#say(text.offline(this.#own().length), 'waiting');
        if (answer.kind === 'signed-out') return this.#say(text.signedOut, 'waiting');
        if (answer.kind === 'refused') this.#refusals.set(act.stayId, answer.message);
        else sent += 1;
        dequeue(this.#store, act.key);
      }
    } finally {
      this.#isSending = false;
    }
    await this.#refresh();
    this.mark();
    this.#say(sent === 0 ? text.refused : text.sent(sent), sent === 0 ? 'waiting' : 'sent');
  }

  /** Shows with each person what waits and what was refused. */
  mark(): void {
    const waiting = new Set(readQueue(this.#store).map(({ stayId }) => stayId));
    for (const card of this.#page.querySelectorAll<HTMLElement>('[data-door-stay]')) {
      const stayId = card.dataset['doorStay'] ?? '';
      const isWaiting = waiting.has(stayId);
      card.toggleAttribute('data-door-waiting', isWaiting);
      for (const button of card.querySelectorAll('button')) button.disabled = isWaiting;
      const message = card.querySelector<HTMLElement>('[data-door-message]');
      const words = isWaiting ? text.waiting : (this.#refusals.get(stayId) ?? null);
      if (message !== null && words !== null) message.textContent = words;
    }
    const others = readQueue(this.#store).length - this.#own().length;
    if (others > 0 && this.#own().length === 0) this.#say(text.otherAccount(others), 'waiting');
  }

  #own(): readonly QueuedAct[] {
    return readQueue(this.#store).filter(({ by }) => by === this.#door.by);
  }

  async #sendOne({ fields }: QueuedAct): Promise<Answer> {
    try {
      const response = await fetch(this.#door.url, {
        method: 'POST',
        body: bodyOf(fields),
        headers: { Accept: 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(15_000),
      });
      if (response.type === 'opaqueredirect' || response.status === 403) return { kind: 'signed-out' };
      if (response.status !== 200 && response.status !== 409) return { kind: 'unreachable' };
      return (await response.json()) as Answer;
    } catch {
      return { kind: 'unreachable' };
    }
  }

  /** Replaces the lists by their newest version; without a connection they stay as they are. */
  async #refresh(): Promise<void> {
    try {
      const response = await fetch(window.location.pathname, { headers: { Accept: 'text/html' } });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
      const [now, next] = [this.#page.getElementById('deur'), fresh.getElementById('deur')];
      if (now !== null && next !== null) now.replaceWith(this.#page.importNode(next, true));
    } catch {
      // The next act refreshes the lists again.
    }
  }

  #say(words: string, state: 'waiting' | 'sent'): void {
    const status = this.#page.querySelector<HTMLElement>('[data-door-status]');
    if (status === null) return;
    status.textContent = words;
    status.dataset['doorState'] = state;
  }
}
