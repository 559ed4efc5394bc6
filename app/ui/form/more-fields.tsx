import { useContext, type ReactNode } from 'react';
import { FormContext } from './form-context.ts';

export interface MoreFieldsProps {
  readonly summary: ReactNode;
  /** The fields within: one that is filled in, or that something is wrong with, is not left folded. */
  readonly names: readonly string[];
  /** What stands in them as long as nobody fills them in. */
  readonly usual?: Readonly<Record<string, string>>;
  /** Whether it is unfolded in any case, as when a row of it was asked. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

const none: NonNullable<MoreFieldsProps['usual']> = {};

/** Fields of a form that most people leave as they are, folded without any script. */
export function MoreFields({ summary, names, usual = none, isOpen = false, children }: MoreFieldsProps) {
  const form = useContext(FormContext);
  const isUsed = (name: string) =>
    form?.problems[name] !== undefined ||
    (form?.typed?.[name] ?? form?.values[name] ?? usual[name] ?? '') !== (usual[name] ?? '');
  return (
    <details className="onderdak-disclosure" open={isOpen || names.some(isUsed)}>
      <summary className="onderdak-disclosure__summary">{summary}</summary>
      <div className="onderdak-disclosure__content">{children}</div>
    </details>
  );
}
