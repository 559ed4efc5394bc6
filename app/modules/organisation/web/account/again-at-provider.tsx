import type { ReactNode } from 'react';
import { ButtonLink, Paragraph } from '#app/ui/index.ts';
import type { NamedProvider } from '../providers/provider-buttons.tsx';
import { showMessages as text } from './factor-messages.nl.ts';

export interface AgainAtProviderProps {
  readonly provider: NamedProvider;
  /** Where one is led back to. */
  readonly destination: string;
  /** Beside a page that keeps what was typed, and under it what one does when back there. */
  readonly inTab?: ReactNode;
}

/** The way to show who one is for who signed in by an organisation's provider: sign in there once more. */
export function AgainAtProvider({ provider, destination, inTab }: AgainAtProviderProps) {
  const { id, label } = provider;
  const href = `/inloggen/${id}?opnieuw&naar=${encodeURIComponent(destination)}`;
  const opensTab = inTab !== undefined;
  return (
    <>
      <Paragraph>{opensTab ? text.againInTab(label) : text.againHint(label)}</Paragraph>
      <ButtonLink href={href} kind="primary" opensTab={opensTab}>
        {text.again(label)}
      </ButtonLink>
      {inTab}
    </>
  );
}
