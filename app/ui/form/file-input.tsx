import type { FieldProps } from './field-props.ts';
import { useField } from './form-context.ts';
import { FormField } from './form-field.tsx';

export interface FileInputProps extends FieldProps {
  /** File types as in HTML, for example `.csv,.xlsx`. */
  readonly accept?: string | undefined;
}

/** Needs `<Form hasFiles>`. A browser never keeps a chosen file after an error: say so in the description. */
export function FileInput(given: FileInputProps) {
  const props = useField(given);
  return (
    <FormField {...props}>
      {(wiring) => <input {...wiring} className="onderdak-file-input" type="file" accept={props.accept} />}
    </FormField>
  );
}
