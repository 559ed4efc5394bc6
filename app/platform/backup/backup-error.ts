/** What is wrong with a backup, its key or the database it should go into; the message is Dutch, for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
