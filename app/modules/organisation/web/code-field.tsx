import { TextInput } from '#app/ui/index.ts';
import { invitationMessages as text } from './messages.nl.ts';

/** The code that belongs to a link; what was typed is never sent back to the page. */
export function CodeField({ error }: { readonly error: string | undefined }) {
  return (
    <TextInput
      name="code"
      label={text.code}
      description={text.codeHint}
      autoComplete="off"
      width="short"
      error={error}
    />
  );
}
