import { messages } from './messages.nl.ts';

const mostItems = 12;

/** A chart in words: every figure while there are few, the first ones and how many more otherwise. */
export function describeItems(items: readonly string[]): string {
  if (items.length === 0) return messages.nothingYet;
  const shown = items.slice(0, mostItems).join('; ');
  const left = items.length - mostItems;
  return left > 0 ? messages.andMore(shown, left) : `${shown}.`;
}

/** Title and description as one alternative text. */
export function altText(title: string, description: string): string {
  return `${title}. ${description}`;
}
