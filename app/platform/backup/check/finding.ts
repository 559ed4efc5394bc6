/** What a check looks at. */
export type Area = 'installation' | 'schema' | 'tables' | 'audit' | 'keys' | 'names' | 'removals';

/** One thing that was checked, in words for the operator; nothing of anyone. */
export interface Finding {
  readonly area: Area;
  readonly isGood: boolean;
  /** Nothing is missing, and there is something left to do. */
  readonly isRemark?: true;
  readonly text: string;
}
