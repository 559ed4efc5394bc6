const mostItems = 12;

/** A chart in words: every figure while there are few, the first ones and how many more otherwise. */
export function describeItems(items: readonly string[]): string {
  if (items.length === 0) return 'Er zijn nog geen cijfers.';
  const shown = items.slice(0, mostItems).join('; ');
  const left = items.length - mostItems;
  return left > 0 ? `${shown}; en nog ${left} andere.` : `${shown}.`;
}

/** Title and description as one alternative text. */
export function altText(title: string, description: string): string {
  return `${title}. ${description}`;
}
