import { Button, ButtonGroup, Form, Section } from '#app/ui/index.ts';
import { providerMessages as text } from './messages.nl.ts';

/** A provider, as a page names it. */
export interface NamedProvider {
  readonly id: string;
  readonly label: string;
}

interface ProviderButtonsProps {
  readonly providers: readonly NamedProvider[];
  readonly destination: string;
}

/** The ways to sign in without a password; nothing where there are none. */
export function ProviderButtons({ providers, destination }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <Section title={text.sectionTitle} intro={text.sectionIntro}>
      {providers.map(({ id, label }) => (
        <Form key={id} action={`/inloggen/${id}`} label={text.button(label)}>
          <input type="hidden" name="naar" value={destination} />
          <ButtonGroup>
            <Button kind="secondary">{text.button(label)}</Button>
          </ButtonGroup>
        </Form>
      ))}
    </Section>
  );
}
