/** Primary: the one thing this page is for. Secondary: everything else. Warning: what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'warning';

export function buttonClass(kind: ButtonKind): string {
  switch (kind) {
    case 'primary':
      return 'utrecht-button utrecht-button--primary-action';
    case 'secondary':
      return 'utrecht-button utrecht-button--secondary-action';
    case 'subtle':
      return 'utrecht-button utrecht-button--subtle';
    case 'warning':
      return 'utrecht-button utrecht-button--secondary-action utrecht-button--warning';
  }
}
