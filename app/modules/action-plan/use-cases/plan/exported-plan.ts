/** A plan, or a document about it, as a file. */
export interface ExportedPlan {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}
