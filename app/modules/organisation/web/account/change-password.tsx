import type { FormProblems } from '#app/platform/http/form-problems.ts';
import { Button, ErrorSummary, Form, PasswordInput, Section } from '#app/ui/index.ts';
import { invitationMessages } from '../messages.nl.ts';
import { passwordMessages } from '../password-messages.nl.ts';
import { accountMessages as text } from './factor-messages.nl.ts';

/** The own password, by who knows the one of now. */
export function ChangePassword({ problems }: { readonly problems: FormProblems }) {
  return (
    <Section title={text.passwordTitle} intro={text.passwordIntro}>
      <ErrorSummary problems={Object.entries(problems).map(([fieldId, message]) => ({ fieldId, message }))} />
      <Form label={text.passwordTitle}>
        <PasswordInput
          name="huidig"
          label={text.current}
          autoComplete="current-password"
          error={problems['huidig']}
        />
        <PasswordInput
          name="wachtwoord"
          label={invitationMessages.password}
          description={passwordMessages.hint}
          autoComplete="new-password"
          error={problems['wachtwoord']}
        />
        <PasswordInput
          name="herhaling"
          label={invitationMessages.repeat}
          autoComplete="new-password"
          error={problems['herhaling']}
        />
        <Button kind="secondary" name="doen" value="wachtwoord">
          {text.passwordSubmit}
        </Button>
      </Form>
    </Section>
  );
}
