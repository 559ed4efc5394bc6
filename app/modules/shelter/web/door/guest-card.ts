import { doorMessages as text } from './messages.nl.ts';

/** What the server says was recorded, to be taken back. */
export interface SeenEvent {
  readonly id: string;
  readonly hour: string;
  readonly undoKey: string;
}

/**
 * The card of one person in the page. It stays where it is whatever is pressed, and as high as it was, so that a second
 * tap never lands on somebody else; at the next visit the person stands in another list.
 */
export class GuestCard {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  static find(page: Document, stayId: string): GuestCard | null {
    const element = page.getElementById(`verblijf-${stayId}`);
    return element === null ? null : new GuestCard(element);
  }

  /** Pressed, and not yet known to have arrived. */
  wait(): void {
    if (this.#element.dataset['doorWaiting'] !== undefined) return;
    delete this.#element.dataset['doorTold'];
    this.#holdHeight();
    this.#element.dataset['doorWaiting'] = '';
    this.#say(text.waiting);
    for (const button of this.#element.querySelectorAll('button')) button.disabled = true;
  }

  stopWaiting(): void {
    if (this.#element.dataset['doorWaiting'] === undefined) return;
    delete this.#element.dataset['doorWaiting'];
    this.#say('');
    for (const button of this.#element.querySelectorAll('button')) button.disabled = false;
  }

  /** It was recorded: says who was seen and when, with the way back in place of the button. */
  finish(kind: 'in' | 'uit', { id, hour, undoKey }: SeenEvent): void {
    this.#holdHeight();
    this.stopWaiting();
    const hadFocus = this.#element.contains(document.activeElement);
    const name = this.#element.querySelector('.onderdak-guest__name')?.textContent ?? '';
    for (const form of this.#element.querySelectorAll<HTMLFormElement>('form')) form.hidden = true;
    this.#element.dataset['doorDone'] = kind;
    this.#say(text.done[kind](name, hour));
    const undo = this.#undoForm();
    if (undo === null) return;
    setField(undo, 'verblijf', this.#element.dataset['doorStay'] ?? '');
    setField(undo, 'gebeurtenis', id);
    setField(undo, 'sleutel', undoKey);
    for (const place of undo.querySelectorAll('[data-door-name]')) place.textContent = name;
    this.#element.append(undo);
    if (hadFocus) undo.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Shows the person as the server now does, in the same place; without a button where that is not known. */
  replaceBy(fresh: GuestCard | null, words: string): void {
    this.stopWaiting();
    const card = fresh === null ? this : this.#swap(fresh);
    if (fresh === null) {
      delete this.#element.dataset['doorDone'];
      for (const form of card.#element.querySelectorAll<HTMLFormElement>('form')) form.hidden = true;
    }
    card.#element.dataset['doorTold'] = '';
    card.#say(words);
  }

  #swap(fresh: GuestCard): GuestCard {
    const element = document.importNode(fresh.#element, true);
    element.style.minBlockSize = this.#element.style.minBlockSize;
    this.#element.replaceWith(element);
    return new GuestCard(element);
  }

  #say(words: string): void {
    const message = this.#element.querySelector<HTMLElement>('[data-door-message]');
    if (message !== null) message.textContent = words;
  }

  #holdHeight(): void {
    this.#element.style.minBlockSize ||= `${this.#element.getBoundingClientRect().height}px`;
  }

  #undoForm(): HTMLFormElement | null {
    const template = document.querySelector<HTMLTemplateElement>('template[data-door-undo]');
    const form = template?.content.querySelector('form');
    return form == null ? null : document.importNode(form, true);
  }
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field !== null) field.value = value;
}
