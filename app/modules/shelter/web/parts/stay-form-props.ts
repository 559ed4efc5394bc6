import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { CodeOption } from '../code-names.ts';

/** Choices and days that the forms of a stay begin with. */
export interface StayFormData {
  readonly today: string;
  readonly recorded: Readonly<Record<'arrivedOn' | 'leftOn' | 'expectedUntil' | 'bedRef', string>>;
  readonly destinations: readonly CodeOption[];
  readonly noRoofReasons: readonly CodeOption[];
  readonly contractForms: readonly CodeOption[];
  readonly municipalities: readonly CodeOption[];
  readonly houses: readonly CodeOption[];
}

export interface StayFormProps {
  readonly problems: FormProblems;
  readonly typed: Readonly<Record<string, string>>;
  readonly forms: StayFormData;
}
