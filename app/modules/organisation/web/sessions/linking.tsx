import { Button, Form, Paragraph, Section } from '#app/ui/index.ts';
import type { NamedProvider } from '../providers/provider-buttons.tsx';
import { sessionMessages as text } from './messages.nl.ts';

interface LinkingProps {
  readonly providers: readonly (NamedProvider & { readonly isTied: boolean })[];
  readonly returnTo: string;
}

/** Ties an organisation's own provider to the account: its owner does so, signed in. */
export function Linking({ providers, returnTo }: LinkingProps) {
  if (providers.length === 0) return null;
  const open = providers.filter(({ isTied }) => !isTied);
  return (
    <Section title={text.link} intro={open.length === 0 ? undefined : text.linkIntro(open.length)}>
      {providers.map(({ id, label, isTied }) =>
        isTied ? (
          <Paragraph key={id}>{text.linked(label)}</Paragraph>
        ) : (
          <Form key={id} action={`/inloggen/${id}`} label={text.linkSubmit(label)}>
            <input type="hidden" name="doel" value="koppelen" />
            <input type="hidden" name="naar" value={returnTo} />
            <Button kind="secondary">{text.linkSubmit(label)}</Button>
          </Form>
        ),
      )}
    </Section>
  );
}
