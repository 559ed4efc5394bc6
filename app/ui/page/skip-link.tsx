import { messages } from '../messages.nl.ts';

export interface SkipLinkProps {
  /** Id of the element that holds the content. */
  readonly targetId: string;
}

/** The first thing the keyboard meets: past the navigation, to the content. */
export function SkipLink({ targetId }: SkipLinkProps) {
  return (
    <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href={`#${targetId}`}>
      {messages.skipToContent}
    </a>
  );
}
