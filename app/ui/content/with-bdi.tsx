import { createElement, Fragment, type ReactNode } from 'react';
import { isolatedParts } from '#app/words/isolate.ts';

/** Text in which a name may stand: what `isolated` set apart becomes `<bdi>`. Anything but text stays as it is. */
export function withBdi(content: ReactNode): ReactNode {
  if (typeof content !== 'string' || !content.includes('\u2068')) return content;
  const parts = isolatedParts(content);
  return createElement(
    Fragment,
    null,
    ...parts.map(({ text, isIsolated }) => (isIsolated ? createElement('bdi', null, text) : text)),
  );
}
