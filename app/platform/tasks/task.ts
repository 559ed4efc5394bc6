/** A file that a task made. */
export interface TaskFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface TaskRequest {
  /** Name of a handler. */
  readonly kind: string;
  /** What the requester sees, in Dutch. */
  readonly title: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly assignmentId: string;
}
