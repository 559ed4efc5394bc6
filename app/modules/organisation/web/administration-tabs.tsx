import { Tabs } from '#app/ui/index.ts';
import { administrationTabs as text } from './administration-messages.nl.ts';

export function AdministrationTabs({ current }: { readonly current: 'people' | 'organisations' }) {
  return (
    <Tabs
      label={text.label}
      items={[
        { href: '/beheer/gebruikers', label: text.people, isCurrent: current === 'people' },
        { href: '/beheer/organisaties', label: text.organisations, isCurrent: current === 'organisations' },
      ]}
    />
  );
}
