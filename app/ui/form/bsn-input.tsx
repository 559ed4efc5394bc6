import type { FieldProps } from './field-props.ts';
import { TextInput } from './text-input.tsx';

/** A citizen service number. Digits are asked of the keyboard; spaces and dots may be typed. Browsers do not keep it. */
export function BsnInput(props: FieldProps) {
  return <TextInput {...props} inputMode="numeric" autoComplete="off" width="short" isOptional />;
}
