import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { keepLatest } from '../kept.ts';

/** The part of a page that is the same for everyone with the same key, and what the page says around it. */
export interface KeptContent<About> {
  readonly about: About;
  /** Made by our own components, from texts that they escape. */
  readonly html: string;
}

export interface MadeContent<About> {
  readonly about: About;
  readonly content: ReactNode;
}

/**
 * Keeps the content of pages as HTML, up to so many characters together. `key` says all that it depends on: what it
 * shows, and what of it the visitor may see. A form that changes something does not belong in it: it carries who sends
 * it. Ids in it do not meet those of the page around it.
 */
export function keepContents<About>(mostCharacters: number) {
  const contents = keepLatest<KeptContent<About>>({
    most: mostCharacters,
    weightOf: ({ html }) => html.length,
  });
  return (key: string, make: () => MadeContent<About>): KeptContent<About> => {
    const kept = contents.find(key);
    if (kept !== undefined) return kept;
    const { about, content } = make();
    const made = withHtml(about, renderToStaticMarkup(content, { identifierPrefix: 'inhoud-' }));
    contents.put(key, made);
    return made;
  };
}

/**
 * The HTML is not listed among what there is: the router writes out all that a loader hands its page, for a script that
 * would take the page over, and none does.
 */
function withHtml<About>(about: About, html: string): KeptContent<About> {
  return Object.defineProperty({ about, html }, 'html', { enumerable: false });
}
