import { buttonClass } from '../button-kind.ts';
import type { WithChildren } from '../children.ts';
import { Alert } from '../content/alert.tsx';
import { Paragraph } from '../content/paragraph.tsx';

export interface PasskeyButtonProps extends WithChildren {
  /** The field of the form that gets what the browser answered. */
  readonly name: string;
  /** The address that says what to ask the browser. */
  readonly askAt: string;
  /** It makes a passkey, in place of using one. */
  readonly makesOne?: boolean;
  /** Shown where there is no script, or a browser that knows no passkeys. */
  readonly withoutScript: string;
  /** Shown when the browser gave none. */
  readonly failed: string;
}

/**
 * Asks the browser for a passkey and sends its form with the answer. That needs script (`ui/enhance/passkeys.ts`); without,
 * a text says so, which the script takes away where it works.
 */
export function PasskeyButton({ name, askAt, makesOne = false, ...texts }: PasskeyButtonProps) {
  return (
    <div data-passkey={askAt} data-makes={makesOne ? 'yes' : undefined}>
      <input type="hidden" name={name} value="" />
      <div data-without>
        <Paragraph>{texts.withoutScript}</Paragraph>
      </div>
      <div data-failed hidden>
        <Alert kind="error">{texts.failed}</Alert>
      </div>
      <button type="button" className={buttonClass('primary')} hidden>
        {texts.children}
      </button>
    </div>
  );
}
