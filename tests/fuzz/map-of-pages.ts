import { parseHTML } from 'linkedom';

/** A field as it stands in a form, with the values it may have. */
export interface SeenField {
  readonly name: string;
  readonly values: readonly string[];
}

export interface SeenForm {
  readonly path: string;
  readonly isFile: boolean;
  readonly fields: readonly SeenField[];
}

/** What a role can reach: addresses, and forms with what their fields may hold. */
export interface PageMap {
  readonly paths: readonly string[];
  readonly forms: readonly SeenForm[];
}

/** Follows links from the start page; of pages of one kind only some. */
export async function mapPages(address: string, cookie: string, most: number): Promise<PageMap> {
  const queue = ['/'];
  const seen = new Set(queue);
  const kinds = new Map<string, number>();
  const paths: string[] = [];
  const forms: SeenForm[] = [];
  const formKinds = new Set<string>();
  for (let path = queue.shift(); path !== undefined && paths.length < most; path = queue.shift()) {
    const kind = path.replaceAll(/[0-9a-f-]{36}|\d+/gu, '*').replace(/\?.*/u, '?');
    const count = kinds.get(kind) ?? 0;
    if (count >= 2) continue;
    kinds.set(kind, count + 1);
    const response = await fetch(address + path, { headers: { cookie }, redirect: 'manual' });
    const text = await response.text();
    paths.push(path);
    if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    const { document } = parseHTML(text);
    for (const link of document.querySelectorAll('a[href]')) {
      const url = new URL(link.getAttribute('href') ?? '', address + path);
      const found = url.pathname + url.search;
      if (url.origin !== address || seen.has(found)) continue;
      seen.add(found);
      queue.push(found);
    }
    for (const form of document.querySelectorAll('form')) {
      const found = formOf(form, path);
      // One of each kind: the forms to choose an invented account differ in nothing but whom they name.
      const kindOfForm = `${found.path} ${found.fields.map(({ name }) => name).join(' ')}`;
      if (formKinds.has(kindOfForm)) continue;
      formKinds.add(kindOfForm);
      forms.push(found);
    }
  }
  return { paths, forms: forms.filter(({ path }) => path !== '/uitloggen' && !path.includes('/rollen/')) };
}

function formOf(form: Element, path: string): SeenForm {
  const fields = new Map<string, string[]>();
  for (const control of form.querySelectorAll('input[name], textarea[name], select[name], button[name]')) {
    const name = control.getAttribute('name') ?? '';
    const values = [...control.querySelectorAll('option')].map(
      (option) => option.getAttribute('value') ?? '',
    );
    const own = control.tagName === 'TEXTAREA' ? control.textContent : control.getAttribute('value');
    fields.set(name, [...(fields.get(name) ?? []), ...values, ...(own === null ? [] : [own])]);
  }
  return {
    path: form.getAttribute('action') ?? path,
    isFile: form.getAttribute('enctype') === 'multipart/form-data',
    fields: [...fields].map(([name, values]) => ({ name, values })),
  };
}
