/** Where a module keeps encrypted values, for what goes over all of them: which keys are in use, whether they open. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** Column with the id that each value is bound to. */
  readonly rowId: string;
  /** Table that each value is bound to, where that is not its own: a revision keeps the values of the row it was. */
  readonly boundTo?: string;
}
