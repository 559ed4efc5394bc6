import { parseHTML } from 'linkedom';

/** A field as it stands in a form. */
export interface SeenField {
  readonly name: string;
  /** Of an input its type, else `select`, `textarea` or `button`. */
  readonly type: string;
  /** What it holds, or offers to choose from. */
  readonly values: readonly string[];
}

export interface SeenForm {
  /** The page it stands on, and where it is sent. */
  readonly page: string;
  readonly path: string;
  readonly isFile: boolean;
  readonly fields: readonly SeenField[];
}

/** What a role can reach: addresses, and forms with what their fields may hold. */
export interface PageMap {
  readonly paths: readonly string[];
  readonly forms: readonly SeenForm[];
}

interface MapOptions {
  /** How many pages to read. */
  readonly most: number;
  /** Pages to begin with, beside the start page: some have no link that leads to them. */
  readonly from?: readonly string[];
  /** Forms that are of no use, or that end what the others count on. */
  readonly leaves: (path: string) => boolean;
}

/** Follows links from the start page; of pages of one kind only some. */
export async function mapPages(
  address: string,
  cookie: string,
  { most, from = [], leaves }: MapOptions,
): Promise<PageMap> {
  const queue = ['/', ...from];
  const seen = new Set(queue);
  const kinds = new Map<string, number>();
  const paths: string[] = [];
  const forms = new Map<string, SeenForm>();
  for (let path = queue.shift(); path !== undefined && paths.length < most; path = queue.shift()) {
    const kind = path.replaceAll(/[0-9a-f-]{36}|\d+/gu, '*').replace(/\?.*/u, '?');
    const count = kinds.get(kind) ?? 0;
    if (count >= 2) continue;
    kinds.set(kind, count + 1);
    const text = await readPage(address, cookie, path);
    paths.push(path);
    if (text === null) continue;
    const { document } = parseHTML(text);
    for (const link of document.querySelectorAll('a[href]')) {
      const url = new URL(link.getAttribute('href') ?? '', address + path);
      const found = url.pathname + url.search;
      if (url.origin !== address || seen.has(found)) continue;
      seen.add(found);
      queue.push(found);
    }
    for (const form of formsIn(document, path)) {
      // One of each kind: the forms to choose an invented account differ in nothing but whom they name.
      if (!leaves(form.path)) forms.set(forms.has(kindOf(form)) ? '' : kindOf(form), form);
    }
  }
  forms.delete('');
  return { paths, forms: [...forms.values()] };
}

/** The same form as it stands on its page now, with the newest revision and whatever else is sent once; null when it is gone. */
export async function formAnew(address: string, cookie: string, form: SeenForm): Promise<SeenForm | null> {
  const text = await readPage(address, cookie, form.page);
  if (text === null) return null;
  const forms = formsIn(parseHTML(text).document, form.page);
  return forms.find((each) => kindOf(each) === kindOf(form)) ?? null;
}

async function readPage(address: string, cookie: string, path: string): Promise<string | null> {
  const response = await fetch(address + path, { headers: { cookie }, redirect: 'manual' });
  const text = await response.text();
  return (response.headers.get('content-type') ?? '').startsWith('text/html') ? text : null;
}

function kindOf({ path, fields }: SeenForm): string {
  return `${path} ${fields.map(({ name }) => name).join(' ')}`;
}

function formsIn(document: Document, page: string): readonly SeenForm[] {
  return [...document.querySelectorAll('form[method="post"]')].map((form) => {
    const fields = new Map<string, { readonly type: string; readonly values: string[] }>();
    for (const control of form.querySelectorAll('input[name], textarea[name], select[name], button[name]')) {
      const name = control.getAttribute('name') ?? '';
      const options = [...control.querySelectorAll('option')].map(
        (option) => option.getAttribute('value') ?? '',
      );
      const own = control.tagName === 'TEXTAREA' ? control.textContent : control.getAttribute('value');
      const tag = control.tagName.toLowerCase();
      const field = fields.get(name) ?? {
        type: tag === 'input' ? (control.getAttribute('type') ?? 'text') : tag,
        values: [],
      };
      field.values.push(...options, ...(own === null ? [] : [own]));
      fields.set(name, field);
    }
    return {
      page,
      path: form.getAttribute('action') ?? page,
      isFile: form.getAttribute('enctype') === 'multipart/form-data',
      fields: [...fields].map(([name, { type, values }]) => ({ name, type, values })),
    };
  });
}
