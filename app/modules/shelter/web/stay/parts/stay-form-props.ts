import type { CodeOption } from '../../code-names.ts';

/** Choices and days that the forms of a stay begin with. */
export interface StayFormData {
  readonly today: string;
  readonly night: string;
  readonly recorded: Readonly<Record<'arrivedOn' | 'leftOn' | 'expectedUntil' | 'bedRef', string>>;
  readonly destinations: readonly CodeOption[];
  readonly noRoofReasons: readonly CodeOption[];
  readonly contractForms: readonly CodeOption[];
  readonly municipalities: readonly CodeOption[];
  /** Own houses, and their beds that are free. */
  readonly places: readonly CodeOption[];
  /** Beds of the house of this stay. */
  readonly beds: readonly CodeOption[];
}

export interface StayFormProps {
  readonly forms: StayFormData;
}
