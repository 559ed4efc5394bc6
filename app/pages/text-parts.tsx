import { List, Paragraph, Section } from '#app/ui/index.ts';
import type { TextPart } from './messages.nl.ts';

/** Sections of running text with points. */
export function TextParts({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map((part) => (
    <Section key={part.title} title={part.title}>
      {part.paragraphs.map((paragraph) => (
        <Paragraph key={paragraph}>{paragraph}</Paragraph>
      ))}
      {part.points && <List items={part.points.map((point) => ({ key: point, content: point }))} />}
    </Section>
  ));
}
