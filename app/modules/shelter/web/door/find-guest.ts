const marks = /\p{M}/gu;

/** A name as it is compared: without accents and capitals. */
export function foldName(name: string): string {
  return name.normalize('NFD').replaceAll(marks, '').toLocaleLowerCase('nl').trim();
}

/** Whether each word that was typed begins a word of the name, or stands in it from there on. */
export function isNamed(name: string, typed: string): boolean {
  const words = foldName(name).split(/[\s.-]+/u);
  return foldName(typed)
    .split(/[\s.-]+/u)
    .every((sought) => words.some((word) => word.startsWith(sought)));
}

/** Shows only who is called as is typed. Nothing of it leaves the page. */
export function wireFinder(page: Document): void {
  const field = page.querySelector<HTMLInputElement>('[data-door-finder] input');
  const nobody = page.querySelector<HTMLElement>('[data-door-nobody]');
  field?.addEventListener('input', () => {
    let shown = 0;
    for (const card of page.querySelectorAll<HTMLElement>('[data-door-stay]')) {
      card.hidden = !isNamed(card.querySelector('.onderdak-guest__name')?.textContent ?? '', field.value);
      if (!card.hidden) shown += 1;
    }
    const isSearching = field.value.trim() !== '';
    for (const fold of page.querySelectorAll<HTMLDetailsElement>('[data-door] details'))
      if (isSearching && fold.querySelector('[data-door-stay]:not([hidden])') !== null) fold.open = true;
    if (nobody !== null) nobody.hidden = shown > 0;
  });
}
