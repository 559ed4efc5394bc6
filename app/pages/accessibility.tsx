import { PageTitle } from '#app/ui/index.ts';
import { accessibilityMessages as text } from './messages.nl.ts';
import { TextParts } from './text-parts.tsx';

export const meta = () => [{ title: `${text.title} · Onderdak` }];

export default function Accessibility() {
  return (
    <>
      <PageTitle title={text.title} lead={text.lead} />
      <TextParts parts={text.parts} />
    </>
  );
}
