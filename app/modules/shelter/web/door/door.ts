import { lockAddress } from '#app/kernel/locked-device.ts';
import { GuestCard, type SeenEvent } from './guest-card.ts';
import { wireFinder } from './find-guest.ts';
import { doorMessages as text } from './messages.nl.ts';
import { dequeue, enqueue, readQueue, toQueuedAct, type QueuedAct, type QueueStore } from './queue.ts';
import { ignoreSecondTaps } from './second-taps.ts';

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
  ignoreSecondTaps(door);
  wireFinder(page);
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
  | {
      readonly kind: 'recorded' | 'repeated';
      readonly event: SeenEvent | null;
      readonly stand: string | null;
    }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' | 'signed-out' | 'locked' };

class Sender {
  readonly #page: Document;
  readonly #store: QueueStore;
  readonly #door: { readonly by: string; readonly url: string };
  #isSending = false;
  /** Something waited or went wrong: then it is worth saying that all is well. */
  #wasInTrouble = false;

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
    this.mark();
    void this.send();
  }

  /** Sends what waits, in order, until something cannot be reached. */
  async send(): Promise<void> {
    if (this.#isSending || this.#own().length === 0) return;
    this.#isSending = true;
    const toShow = new Map<string, string>();
    try {
      for (let act = this.#own()[0]; act !== undefined; act = this.#own()[0]) {
        const answer = await this.#sendOne(act);
        if (answer.kind === 'unreachable') return this.#say(text.offline(this.#own().length), 'waiting');
        if (answer.kind === 'locked') return this.#askPin();
        if (answer.kind === 'signed-out') return this.#say(text.signedOut, 'waiting');
        dequeue(this.#store, act.key);
        this.#show(act, answer, toShow);
      }
    } finally {
      this.#isSending = false;
      await this.#freshen(toShow);
      this.mark();
    }
    if (toShow.size > 0 && [...toShow.values()].some((words) => words !== text.undone))
      return this.#say(text.refused, 'waiting');
    if (this.#wasInTrouble) this.#say(text.allSent, 'sent');
  }

  /** Shows with each person what waits. */
  mark(): void {
    const waiting = new Set(readQueue(this.#store).map(({ stayId }) => stayId));
    for (const element of this.#page.querySelectorAll<HTMLElement>('[data-door-stay]')) {
      const card = new GuestCard(element);
      if (waiting.has(element.dataset['doorStay'] ?? '')) card.wait();
      else card.stopWaiting();
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
      if (response.status === 423) return { kind: 'locked' };
      if (response.status !== 200 && response.status !== 409) return { kind: 'unreachable' };
      return (await response.json()) as Answer;
    } catch {
      return { kind: 'unreachable' };
    }
  }

  /** Shows what came of a press at its card; what only the server can show is put in `toShow`, with words. */
  #show({ stayId, fields }: QueuedAct, answer: Answer, toShow: Map<string, string>): void {
    if (answer.kind === 'refused') return void toShow.set(stayId, answer.message);
    if (answer.kind !== 'recorded' && answer.kind !== 'repeated') return;
    const stand = this.#page.querySelector('[data-door-stand]');
    if (stand !== null && answer.stand !== null) stand.textContent = answer.stand;
    const kind = new URLSearchParams(fields).get('soort');
    if (answer.event !== null && (kind === 'in' || kind === 'uit'))
      return GuestCard.find(this.#page, stayId)?.finish(kind, answer.event);
    toShow.set(stayId, text.undone);
    const message = this.#page.querySelector(`[data-door-pressed="${stayId}"] .onderdak-alert__text`);
    if (message !== null) message.textContent = text.undone;
  }

  /** Shows these people as the server now has them, each where the card stands. */
  async #freshen(toShow: ReadonlyMap<string, string>): Promise<void> {
    if (toShow.size === 0) return;
    const fresh = await this.#freshPage();
    for (const [stayId, words] of toShow) {
      GuestCard.find(this.#page, stayId)?.replaceBy(fresh && GuestCard.find(fresh, stayId), words);
    }
  }

  async #freshPage(): Promise<Document | null> {
    try {
      const response = await fetch(window.location.pathname, { headers: { Accept: 'text/html' } });
      return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
    } catch {
      return null;
    }
  }

  /** The names leave the screen; what was pressed stays on the phone and is sent once the PIN was given. */
  #askPin(): void {
    const { pathname, search } = window.location;
    window.location.replace(`${lockAddress}?naar=${encodeURIComponent(pathname + search)}`);
  }

  #say(words: string, state: 'waiting' | 'sent'): void {
    this.#wasInTrouble = state === 'waiting';
    const status = this.#page.querySelector<HTMLElement>('[data-door-status]');
    if (status === null) return;
    status.textContent = words;
    status.dataset['doorState'] = state;
  }
}
