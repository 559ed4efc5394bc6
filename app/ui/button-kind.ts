/** Primary: the one thing this page is for. Secondary: everything else. Warning: what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'subtle' | 'warning';

const appearances: Record<ButtonKind, string> = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
  warning: 'utrecht-button--secondary-action utrecht-button--warning',
};

export function buttonClass(kind: ButtonKind): string {
  return `utrecht-button ${appearances[kind]}`;
}
