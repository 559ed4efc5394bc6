import type { Role } from '#app/kernel/role.ts';

/** Groups of destinations in the order of the work. */
const parts = ['prevention', 'shelter', 'people', 'administration', 'privacy', 'own'] as const;

/** A part of the application that one goes to from the start page and the main navigation. */
export interface Destination {
  /** The group among which it stands; within a group the order is that of the modules, and of their lists. */
  readonly part: (typeof parts)[number];
  readonly href: string;
  readonly label: string;
  /** What one does there, for the start page. */
  readonly description: string;
  /** Pages elsewhere that belong to it; with a query where that says for which work the page is opened. */
  readonly covers?: readonly string[];
  /** Who sees it; others are sent away by the page itself. */
  readonly roles: readonly Role[];
}

/** All destinations in the order in which they are shown. */
export function inOrderOfWork(destinations: readonly Destination[]): readonly Destination[] {
  return destinations.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

/** The main navigation for a role, with the part marked that an address, with its query, lies in: the one that names most of it. */
export function navigationFor(destinations: readonly Destination[], role: Role, address: string) {
  const offered = destinations.filter((destination) => destination.roles.includes(role));
  const named = offered.map(({ href, covers = [] }) =>
    Math.max(...[href, ...covers].map((part) => namedOf(part, address))),
  );
  const most = Math.max(...named);
  return offered.map(({ href, label }, at) => ({
    href,
    label,
    isCurrent: most > 0 && named[at] === most,
  }));
}

/** How many characters of an address a part names, whole steps only. */
function namedOf(part: string, address: string): number {
  const next = address.charAt(part.length);
  return address.startsWith(part) && ['', '/', '?', '&'].includes(next) ? part.length : 0;
}
