import type { WithChildren } from '../children.ts';
import { withBdi } from './with-bdi.tsx';

export function Paragraph({ children }: WithChildren) {
  return <p className="utrecht-paragraph">{withBdi(children)}</p>;
}

/** The opening sentence of a page: larger, and with the answer in it. */
export function Lead({ children }: WithChildren) {
  return <p className="utrecht-paragraph utrecht-paragraph--lead">{withBdi(children)}</p>;
}

/** A remark beneath the matter: source, reference date, explanation. */
export function Note({ children }: WithChildren) {
  return <p className="utrecht-paragraph onderdak-note">{withBdi(children)}</p>;
}
