import { parseHTML } from 'linkedom';
import { workPlaceField } from '#app/kernel/work-place-field.ts';

export interface SentForm {
  readonly path: string;
  readonly body: URLSearchParams;
}

/** Someone signed in, who reads pages and sends forms as a browser without script does. */
export class Visitor {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  /** The work place that forms are sent from, as pages say it. */
  #workPlace: string | null = null;
  /** Of the last answer. */
  path = '/';
  status = 0;
  html = '';
  document = parseHTML('<html></html>').document;

  constructor(address: string) {
    this.#address = address;
  }

  static async signedIn(address: string, account: string): Promise<Visitor> {
    const visitor = new Visitor(address);
    await visitor.signIn(account);
    await visitor.read('/');
    return visitor;
  }

  /** Signs in, in place of who was signed in; the page that was open stays open. */
  async signIn(account: string): Promise<void> {
    const body = new URLSearchParams({ naar: '/', proefaccount: `${account}@demo.onderdak.example` });
    await this.#request('/inloggen', { method: 'POST', body });
  }

  /** Reads a page; a redirect is followed. */
  async read(path: string): Promise<void> {
    await this.#request(path, { method: 'GET' });
    for (let hops = 0; this.status >= 300 && this.status < 400 && hops < 5; hops += 1)
      await this.#request(this.path, { method: 'GET' });
  }

  /** Sends a form and reads the answer, without following it. It comes from the work place of the last page. */
  async send({ path, body }: SentForm): Promise<void> {
    if (this.#workPlace !== null && !body.has(workPlaceField)) body.append(workPlaceField, this.#workPlace);
    await this.#request(path, { method: 'POST', body });
  }

  get forms(): readonly Element[] {
    return [...this.document.querySelectorAll('form[method=post]')];
  }

  /** A form of the page as it stands, with these answers. */
  fill(form: Element, values: Readonly<Record<string, string>>): SentForm {
    const body = new URLSearchParams();
    for (const control of form.querySelectorAll('input, select, textarea')) {
      const [name, value] = [control.getAttribute('name'), valueOf(control)];
      if (name !== null && value !== null && !(name in values)) body.append(name, value);
    }
    for (const [name, value] of Object.entries(values)) body.append(name, value);
    return { path: form.getAttribute('action') ?? this.path, body };
  }

  /** The request that sends a form, for who sends several at once. */
  requestOf({ body }: SentForm): RequestInit {
    return this.#signed({ method: 'POST', body });
  }

  #signed(init: RequestInit): RequestInit {
    return {
      ...init,
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: this.#address,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
      },
    };
  }

  async #request(path: string, init: RequestInit): Promise<void> {
    const response = await fetch(new URL(path, this.#address), this.#signed(init));
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    this.status = response.status;
    this.html = isPage ? await response.text() : '';
    if (!isPage) await response.arrayBuffer();
    const url = new URL(response.headers.get('location') ?? path, this.#address);
    this.path = url.pathname + url.search;
    this.document = parseHTML(this.html === '' ? '<html></html>' : this.html).document;
    this.#workPlace =
      this.document.querySelector(`[name="${workPlaceField}"]`)?.getAttribute('value') ?? this.#workPlace;
  }
}

function valueOf(control: Element): string | null {
  const type = control.getAttribute('type');
  if (type === 'file') return null;
  if ((type === 'radio' || type === 'checkbox') && !control.hasAttribute('checked')) return null;
  if (control.tagName === 'TEXTAREA') return control.textContent ?? '';
  if (control.tagName !== 'SELECT') return control.getAttribute('value') ?? '';
  const options = [...control.querySelectorAll('option')];
  const isAsked = control.hasAttribute('required');
  const chosen =
    options.find((option) => option.hasAttribute('selected')) ??
    options.find((option) => !isAsked || (option.getAttribute('value') ?? '') !== '');
  return chosen?.getAttribute('value') ?? '';
}
