/** Which plan of which region. */
export interface PlanKey {
  readonly regionId: string;
  /** Such as `2020-2021`. */
  readonly slug: string;
}
