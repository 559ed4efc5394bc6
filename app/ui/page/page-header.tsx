import type { ReactNode } from 'react';
import { MainNavigation, type NavigationItem } from './main-navigation.tsx';
import { messages } from '../messages.nl.ts';
import { Wordmark } from './wordmark.tsx';

export interface PageHeaderProps {
  readonly homeHref?: string;
  /** Whose pages these are, for example the region's name. */
  readonly region?: string | undefined;
  readonly navigation?: readonly NavigationItem[] | undefined;
  /** Who is signed in and how to sign out: links or a small form. */
  readonly account?: ReactNode;
}

/** One line: whose pages these are, and who is signed in. On a phone the latter folds, as the menu does. */
export function PageHeader({ homeHref = '/', region, navigation, account }: PageHeaderProps) {
  return (
    <header className="onderdak-header">
      <div className="onderdak-header__top">
        <a className="onderdak-header__home" href={homeHref} aria-label={messages.home}>
          <Wordmark />
        </a>
        {region === undefined ? null : <p className="onderdak-header__region">{region}</p>}
        {account === undefined ? null : (
          <details className="onderdak-header__fold">
            <summary className="onderdak-header__summary">{messages.account}</summary>
            <div className="onderdak-header__account">{account}</div>
          </details>
        )}
      </div>
      {navigation === undefined || navigation.length === 0 ? null : <MainNavigation items={navigation} />}
    </header>
  );
}
