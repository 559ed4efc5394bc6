/** Adds a row to a list in a form at once, where without script a press would bring the page back with one more. */
export function wireMoreRows(page: Document): void {
  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const rows = button?.parentElement?.querySelector<HTMLElement>(':scope > [data-rows]');
    const last = rows?.lastElementChild;
    if (!rows || !(last instanceof HTMLElement)) return;
    event.preventDefault();
    const added = emptyCopy(last, rows.dataset['rows'] ?? '');
    rows.append(added);
    added.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus();
  });
}

/** The same fields, empty, with the next number in every name, id and reference. */
function emptyCopy(row: HTMLElement, list: string): HTMLElement {
  const number = Number(row.dataset['row']);
  const copy = row.cloneNode(true) as HTMLElement;
  const legend = copy.querySelector('legend');
  if (legend !== null)
    legend.textContent = legend.textContent.replace(/(?<!\d)\d+$/u, (ordinal) => String(Number(ordinal) + 1));
  for (const each of copy.querySelectorAll('[type=hidden], .utrecht-form-field-error-message')) each.remove();
  for (const field of copy.querySelectorAll('input')) field.value = '';
  copy.dataset['row'] = String(number + 1);
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['id', 'name', 'for', 'aria-describedby']) {
      const value = element.getAttribute(name);
      if (value !== null)
        element.setAttribute(name, value.replaceAll(`${list}-${number}`, `${list}-${number + 1}`));
    }
  return copy;
}
