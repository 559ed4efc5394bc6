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
  /** Pages elsewhere that belong to it. */
  readonly covers?: readonly string[];
  /** Who sees it; others are sent away by the page itself. */
  readonly roles: readonly Role[];
}

/** All destinations in the order in which they are shown. */
export function inOrderOfWork(destinations: readonly Destination[]): readonly Destination[] {
  return destinations.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

/** The main navigation for a role, with the part that `pathname` lies in marked. */
export function navigationFor(destinations: readonly Destination[], role: Role, pathname: string) {
  return destinations
    .filter((destination) => destination.roles.includes(role))
    .map(({ href, label, covers = [] }) => ({
      href,
      label,
      isCurrent: [href, ...covers].some((part) => pathname === part || pathname.startsWith(`${part}/`)),
    }));
}
