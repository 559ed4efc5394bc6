import { messages } from '../messages.nl.ts';

export interface TagListProps {
  readonly tags: readonly string[];
  readonly label?: string;
}

export function TagList({ tags, label = messages.tags }: TagListProps) {
  return (
    <ul className="onderdak-tags" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag} className="onderdak-tag">
          {tag}
        </li>
      ))}
    </ul>
  );
}
