import { useContext } from 'react';
import { actField, partField } from '#app/kernel/act-field.ts';
import { revisionField } from '#app/kernel/revision-field.ts';
import type { WithChildren } from '../children.ts';
import { FormContext, MarksContext } from './form-context.ts';
import { FormNumberField } from './form-number-field.tsx';
import { SeenContext } from './seen.tsx';
import { SentContext } from './sent.tsx';
import { WorkPlaceField } from './work-place-field.tsx';
import { messages } from '../messages.nl.ts';

export interface FormProps extends WithChildren {
  readonly method?: 'get' | 'post';
  readonly action?: string | undefined;
  /** For forms with a `<FileInput>`. */
  readonly hasFiles?: boolean;
  readonly label?: string | undefined;
  /**
   * Marks what is required instead of what is not: where more than two thirds of its fields, and at least four, are
   * optional (`tests/forms/marks.ts`). `none` where no field is required by itself.
   */
  readonly marksRequired?: boolean | 'none';
  /** What it asks for. Its fields then fill themselves when it comes back (`Sent`), and have ids of their own. */
  readonly act?: string;
  /** What it is about, where a page has this form for each of several things. */
  readonly part?: string;
  /** It has `FieldRows`: Enter in a field sends the form itself, not the first button that asks for a row. */
  readonly hasRows?: boolean;
  /** What stands in its fields before anything was typed. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * A form whose answers the server checks: the browser's own messages are off, ours come with the error summary. Within
 * `<Seen>` it hands back the revision that was on the screen.
 */
export function Form({ method = 'post', action, hasFiles = false, label, children, ...given }: FormProps) {
  const { marksRequired = false, ...asked } = given;
  const revision = useContext(SeenContext);
  // A filter asks for nothing, and need not say so.
  const hint =
    method === 'get' ? false : marksRequired === true ? messages.requiredHint : messages.optionalHint;
  return (
    <form
      className="onderdak-form"
      method={method}
      action={action}
      encType={hasFiles ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
      data-marks={marksRequired === false ? undefined : 'required'}
    >
      {method === 'post' && <WorkPlaceField />}
      {method === 'post' && <FormNumberField />}
      {method === 'post' && revision !== null && (
        <input type="hidden" name={revisionField} value={revision} />
      )}
      {marksRequired !== false && hint !== false && <p className="utrecht-paragraph">{hint}</p>}
      <MarksContext value={marksRequired === false ? 'optional' : 'required'}>
        <Act {...asked}>{children}</Act>
      </MarksContext>
    </form>
  );
}

type ActProps = WithChildren & Pick<FormProps, 'act' | 'part' | 'values' | 'hasRows'>;

const none: NonNullable<FormProps['values']> = {};

function Act({ act, part = '', values = none, hasRows, children }: ActProps) {
  const sent = useContext(SentContext);
  if (act === undefined) return children;
  const own = sent?.act === act && sent.part === part ? sent : null;
  const state = {
    act,
    part,
    values,
    typed: own?.typed ?? null,
    problems: own?.problems ?? none,
  };
  return (
    <FormContext value={state}>
      <input type="hidden" name={actField} value={act} />
      {hasRows === true && (
        <button type="submit" className="onderdak-visually-hidden" tabIndex={-1} aria-hidden="true" />
      )}
      {part === '' ? null : <input type="hidden" name={partField} value={part} />}
      {children}
    </FormContext>
  );
}
