import { useContext } from 'react';
import { revisionField } from '#app/kernel/revision-field.ts';
import type { WithChildren } from './children.ts';
import { SeenContext } from './seen.tsx';
import { WorkPlaceField } from './work-place-field.tsx';

export interface FormProps extends WithChildren {
  readonly method?: 'get' | 'post';
  readonly action?: string | undefined;
  /** For forms with a `<FileInput>`. */
  readonly hasFiles?: boolean;
  readonly label?: string | undefined;
}

/**
 * A form whose answers the server checks: the browser's own messages are off, ours come with the error summary. Within
 * `<Seen>` it hands back the revision that was on the screen.
 */
export function Form({ method = 'post', action, hasFiles = false, label, children }: FormProps) {
  const revision = useContext(SeenContext);
  return (
    <form
      className="onderdak-form"
      method={method}
      action={action}
      encType={hasFiles ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {method === 'post' && <WorkPlaceField />}
      {method === 'post' && revision !== null && (
        <input type="hidden" name={revisionField} value={revision} />
      )}
      {children}
    </form>
  );
}
