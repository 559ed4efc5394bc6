import type { ReactNode } from 'react';
import { shownFields } from '#app/kernel/shown-factor-field.ts';
import {
  Alert,
  Button,
  Disclosure,
  Form,
  Paragraph,
  PasskeyButton,
  PasswordInput,
  TextInput,
} from '#app/ui/index.ts';
import { showMessages as text } from './factor-messages.nl.ts';

/** What somebody has to show to be the owner, as far as a page tells it. */
export interface Showable {
  readonly hasApp: boolean;
  readonly hasPasskey: boolean;
  readonly hasRecoveryCode: boolean;
  /** Asked of who has nothing else. */
  readonly hasPassword: boolean;
}

export interface ShowFactorProps {
  readonly showable: Showable;
  /** What went wrong the time before. */
  readonly problem?: string | undefined;
  /** Where the forms are sent; without it to the page itself. */
  readonly action?: string | undefined;
  /** The way there is besides, for who signed in by a provider. */
  readonly again?: ReactNode;
  /** Fields that go along with each of the forms. */
  readonly children?: ReactNode;
}

/** Forms by which the owner of an account shows to be that: one for each way there is. */
export function ShowFactor({ showable, problem, action, again = null, children }: ShowFactorProps) {
  const { hasApp, hasPasskey, hasRecoveryCode, hasPassword } = showable;
  const hasFactor = hasApp || hasPasskey;
  if (!hasFactor && !hasPassword) return again ?? <Alert kind="info">{text.provider}</Alert>;
  return (
    <>
      {problem !== undefined && <Alert kind="error">{problem}</Alert>}
      {hasApp && (
        <Form action={action}>
          {children}
          <TextInput
            name={shownFields.totp}
            label={text.code}
            description={text.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
            maxLength={10}
          />
          <Button>{text.submit}</Button>
        </Form>
      )}
      {hasPasskey && (
        <Form action={action}>
          {children}
          <Paragraph>{text.passkeyHint}</Paragraph>
          <UsePasskey />
        </Form>
      )}
      {!hasFactor && (
        <Form action={action}>
          {children}
          <PasswordInput name={shownFields.password} label={text.password} autoComplete="current-password" />
          <Button>{text.passwordSubmit}</Button>
        </Form>
      )}
      {hasFactor && (
        <Disclosure summary={text.lost}>
          {hasRecoveryCode ? (
            <Form action={action}>
              {children}
              <TextInput
                name={shownFields['recovery-code']}
                label={text.recoveryCode}
                description={text.recoveryHint}
                autoComplete="off"
                maxLength={40}
              />
              <Button kind="secondary">{text.recoverySubmit}</Button>
            </Form>
          ) : (
            <Paragraph>{text.recoveryNone}</Paragraph>
          )}
        </Disclosure>
      )}
      {again}
    </>
  );
}

/** The button that asks the browser for a passkey, within a form that is then sent. */
export function UsePasskey() {
  return (
    <PasskeyButton
      name={shownFields.passkey}
      askAt="/inloggen/passkey"
      withoutScript={text.passkeyWithoutScript}
      failed={text.passkeyFailed}
    >
      {text.passkey}
    </PasskeyButton>
  );
}
