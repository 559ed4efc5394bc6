import { useId, type ReactNode } from 'react';
import { messages } from '../messages.nl.ts';

export interface ProgressBarProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly max: number;
  /** The state in words; "12 van 15" when left out. */
  readonly text?: string | undefined;
}

export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="onderdak-progress">
      <label className="onderdak-progress__label" htmlFor={id}>
        {label}
      </label>
      <span className="onderdak-progress__text">{text ?? messages.progress(value, max)}</span>
      <progress className="onderdak-progress__bar" id={id} value={value} max={max} />
    </div>
  );
}
