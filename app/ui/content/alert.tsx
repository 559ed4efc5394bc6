import type { WithChildren } from '../children.ts';
import { messages } from '../messages.nl.ts';

export type AlertKind = 'info' | 'success' | 'warning' | 'error';

export interface AlertProps extends WithChildren {
  readonly kind: AlertKind;
  /** A heading of the message; without one the kind is still named for a screen reader. */
  readonly title?: string;
}

const signs: Record<AlertKind, string> = {
  info: 'M12 10v7M12 6.5v.5',
  success: 'M6.5 12.5l3.6 3.6 7.4-8',
  warning: 'M12 6v8M12 17v.5',
  error: 'M7.5 7.5l9 9M16.5 7.5l-9 9',
};

/** What happened, what was kept, what to do. Errors and warnings are announced at once. */
export function Alert({ kind, title, children }: AlertProps) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${kind === 'success' ? 'ok' : kind} onderdak-alert`}
      role={kind === 'error' || kind === 'warning' ? 'alert' : 'status'}
    >
      <svg className="onderdak-alert__sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="12" fill="currentColor" />
        <path
          d={signs[kind]}
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div className="utrecht-alert__content">
        {title === undefined ? (
          <span className="onderdak-visually-hidden">{messages.alertKind[kind]}: </span>
        ) : (
          <p className="onderdak-alert__title">{title}</p>
        )}
        <div className="onderdak-alert__text">{children}</div>
      </div>
    </div>
  );
}
